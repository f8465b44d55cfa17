/** What a stylesheet makes a browser fetch. */
export interface StyleAddresses {
  /** The first source of every @font-face: browsers take the first that they can read. */
  fonts: string[];
  styles: string[];
  pictures: string[];
}

const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const IMPORT = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?[^;]*;/g;
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/g;

/**
 * Every address in a stylesheet, whether or not its rule applies to the page: a reader's browser may load less,
 * never more.
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
