/** The style sheet that declares the site's fonts. It stands in every page (src/layouts/Page.astro), and applies to nothing. */
export function fontSheet(): HTMLStyleElement | null {
  return document.querySelector<HTMLStyleElement>('style[data-fonts]');
}

/** A rule of that style sheet: a font's address, and the rest as `FontFace` takes it. */
interface FontRule {
  family: string;
  address: string;
  descriptors: FontFaceDescriptors;
}

function fontRules({ sheet }: HTMLStyleElement): FontRule[] {
  return [...(sheet?.cssRules ?? [])].flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const value = (name: string) => rule.style.getPropertyValue(name);
    const address = /url\(["']?([^"')]+)/.exec(value('src'))?.[1];
    if (address === undefined) return [];
    const range = value('unicode-range');
    return [
      {
        family: value('font-family').replace(/^["']|["']$/g, ''),
        address,
        descriptors: {
          weight: value('font-weight'),
          style: value('font-style'),
          ...(range === '' ? {} : { unicodeRange: range }),
        },
      },
    ];
  });
}

/** Fetches the fonts of the style sheet, as faces that no page is set in yet. */
export async function fetchFaces(sheet: HTMLStyleElement): Promise<FontFace[]> {
  const files = new Map<string, Promise<ArrayBuffer>>();
  return Promise.all(
    fontRules(sheet).map(async ({ family, address, descriptors }) => {
      // One file can be several faces.
      const file = files.get(address) ?? fetchFile(address);
      files.set(address, file);
      return new FontFace(family, await file, descriptors).load();
    }),
  );
}

async function fetchFile(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return answer.arrayBuffer();
}
