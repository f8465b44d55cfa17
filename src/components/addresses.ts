import { story } from '../story/current-story.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The pages that there are in a language besides those that tell the story, in the order in which they are listed. */
export const pageNames = [
  'search',
  'sources',
  'how-we-know',
  'dates',
  'people-and-places',
  'glossary',
] as const;
export type PageName = (typeof pageNames)[number];

/** What is fetched of a language besides its pages. */
const dataFiles = ['story.json', 'search.json', 'manifest.webmanifest'] as const;
type DataFile = (typeof dataFiles)[number];

/** A chapter that stands alone. */
export type ChapterPage = `chapters/${string}`;

/** What there is in a language besides the whole story. */
export type OwnPage = PageName | 'presenter' | DataFile | ChapterPage;

/** The address of a page in a language, under the site's base path; the whole story where no page is named. */
export function addressOf(language: string, page?: OwnPage, fragment?: string): string {
  const folder = language === story.content.plan.data.default_language ? '' : `/${language}`;
  const isFile = dataFiles.some((name) => name === page);
  const file = page === undefined ? '/' : isFile ? `/${page}` : `/${page}/`;
  return `${base}${folder}${file}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The page on which a chapter stands alone. */
export function chapterPage(chapter: string): ChapterPage {
  return `chapters/${chapter}`;
}

/** Whether a page tells steps: the whole story, which has no name, or a chapter alone. */
export function tellsStory(page: OwnPage | undefined): page is ChapterPage | undefined {
  return page === undefined || page.startsWith('chapters/');
}

/**
 * Where a link to a chapter or to one of its steps leads: within the page where that tells it; from a chapter that
 * stands alone to the other chapter's own page; from anywhere else into the whole story.
 */
export function addressWithin(
  language: string,
  chapter: string,
  step: string | undefined,
  from: OwnPage | undefined,
): string {
  const alone = chapterPage(chapter);
  const fragment = step ?? `chapter-${chapter}`;
  if (from === undefined || from === alone) return `#${fragment}`;
  return tellsStory(from)
    ? addressOf(language, alone, step)
    : addressOf(language, undefined, fragment);
}

/** The address of a file that no language owns. */
export function fileAddress(path: string): string {
  return `${base}/${path}`;
}
