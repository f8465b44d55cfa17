/** What a style sheet makes a browser load. */
export interface StyleAddresses {
  /** The first source of every @font-face: browsers use the first that they support. */
  fonts: string[];
  styles: string[];
  pictures: string[];
}

const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const IMPORT = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?[^;]*;/g;
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/g;

/**
 * All addresses in a style sheet, whether or not their rules apply to the page: browsers may load less, but never more.
 */
export function styleAddresses(css: string): StyleAddresses {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  const fonts = [...bare.matchAll(FONT_FACE)].flatMap(([face]) => addressesIn(face).slice(0, 1));
  const rest = bare.replace(FONT_FACE, '');
  const styles = [...rest.matchAll(IMPORT)].map((match) => match[1] ?? '');
  const pictures = addressesIn(rest.replace(IMPORT, ''));
  return { fonts, styles, pictures: pictures.filter((address) => !address.startsWith('#')) };
}

function addressesIn(css: string): string[] {
  return [...css.matchAll(ADDRESS)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim());
}
