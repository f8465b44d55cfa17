import type { BuiltSite } from './built-site.ts';

/** The pages that tell the story, the whole of it or a chapter: those that have a stage. */
export function storyPages(site: BuiltSite): string[] {
  return site
    .files()
    .filter((file) => file.endsWith('.html') && site.read(file).includes('data-stage'));
}
