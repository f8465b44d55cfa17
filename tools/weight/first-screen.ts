import { parseHTML } from 'linkedom';
import type { BuiltSite } from './built-site.ts';
import { staticImports } from './script-imports.ts';
import { styleAddresses } from './style-addresses.ts';

export type Kind = 'page' | 'style' | 'script' | 'font' | 'picture' | 'data';

/** What a `<link rel="preload">` loads, by its `as` attribute. */
const PRELOADED: Record<string, Kind> = {
  fetch: 'data',
  font: 'font',
  image: 'picture',
  script: 'script',
  style: 'style',
};

/**
 * Everything that a browser loads for a page before the reader scrolls: the page, its style sheets and their fonts, its
 * scripts with all static imports, and pictures that are not lazy. If a picture has several sizes, the heaviest counts.
 */
export function firstScreen(site: BuiltSite, page: string): Map<string, Kind> {
  const found = new Map<string, Kind>([[page, 'page']]);

  const add = (address: string, from: string, kind: Kind): void => {
    const file = site.resolve(address, from);
    if (file === null || found.has(file)) return;
    found.set(file, kind);
    if (kind === 'script') {
      for (const next of staticImports(site.read(file))) add(next, file, 'script');
    }
    if (kind === 'style') addStyle(site.read(file), file);
  };
  const addStyle = (css: string, from: string): void => {
    const { fonts, styles, pictures } = styleAddresses(css);
    for (const address of fonts) add(address, from, 'font');
    for (const address of styles) add(address, from, 'style');
    for (const address of pictures) add(address, from, 'picture');
  };
  const heaviest = (addresses: string[]): string | undefined =>
    addresses
      .map((address) => ({ address, file: site.resolve(address, page) }))
      .map(({ address, file }) => ({ address, weight: file === null ? 0 : site.weigh(file) }))
      .sort((a, b) => b.weight - a.weight)[0]?.address;

  const { document } = parseHTML(site.read(page));
  for (const link of document.querySelectorAll('link[href]')) {
    const kind = kindOfLink(link);
    if (kind) add(link.getAttribute('href') ?? '', page, kind);
  }
  for (const style of document.querySelectorAll('style')) addStyle(style.textContent, page);
  for (const script of document.querySelectorAll('script')) {
    const type = script.getAttribute('type') ?? '';
    if (type !== '' && type !== 'module' && type !== 'text/javascript') continue;
    const address = script.getAttribute('src');
    if (address !== null) add(address, page, 'script');
    else for (const next of staticImports(script.textContent)) add(next, page, 'script');
  }
  for (const image of document.querySelectorAll('img')) {
    if (image.getAttribute('loading') === 'lazy') continue;
    const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? []), image];
    const address = heaviest(sources.flatMap(candidates));
    if (address !== undefined) add(address, page, 'picture');
  }
  for (const element of document.querySelectorAll('svg use, svg image, object, embed, iframe')) {
    if (element.getAttribute('loading') === 'lazy') continue;
    const address = ['href', 'xlink:href', 'data', 'src']
      .map((name) => element.getAttribute(name))
      .find((value) => value !== null);
    if (address && !address.startsWith('#')) add(address, page, 'picture');
  }
  return found;
}

function kindOfLink(link: Element): Kind | null {
  const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  if (relations.includes('stylesheet')) return 'style';
  if (relations.includes('modulepreload')) return 'script';
  if (relations.includes('preload')) return PRELOADED[link.getAttribute('as') ?? ''] ?? 'data';
  if (relations.includes('icon')) return 'picture';
  return relations.includes('manifest') ? 'data' : null;
}

/** The addresses of all sizes of an `img` or a `source`. */
function candidates(element: Element): string[] {
  const set = (element.getAttribute('srcset') ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '');
  return [element.getAttribute('src') ?? '', ...set].filter((address) => address !== '');
}
