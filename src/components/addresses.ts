import { story } from '../story/the-story.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The pages that there are in a language besides the story itself, in the order in which they are listed. */
export const pageNames = [
  'sources',
  'how-we-know',
  'dates',
  'people-and-places',
  'glossary',
] as const;
export type PageName = (typeof pageNames)[number];

/** The address of a page in a language, under the site's base path; the story itself where no page is named. */
export function addressOf(
  language: string,
  page?: PageName | 'story.json',
  fragment?: string,
): string {
  const folder = language === story.content.plan.data.default_language ? '' : `/${language}`;
  const file = page === undefined ? '/' : page === 'story.json' ? `/${page}` : `/${page}/`;
  return `${base}${folder}${file}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The address of a file that no language owns. */
export function fileAddress(path: string): string {
  return `${base}/${path}`;
}
