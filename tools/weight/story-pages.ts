import type { BuiltSite } from './built-site.ts';

/** The story pages: pages with a stage, of the whole story or of a chapter. */
export function storyPages(site: BuiltSite): string[] {
  return site
    .files()
    .filter((file) => file.endsWith('.html') && site.read(file).includes('data-stage'));
}
