import type { FigureName } from '../schema/figure.ts';
import type { AddressKind } from '../schema/shipped.ts';
import { story } from '../story/current-story.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A language's pages besides the story, in the order in which they are listed. */
export const pageNames = [
  'search',
  'sources',
  'how-we-know',
  'dates',
  'people-and-places',
  'glossary',
  'signs',
  'data',
  'cite',
  'teach',
] as const;
export type PageName = (typeof pageNames)[number];

/** Files that a language's pages fetch, or offer. */
type DataFile =
  | 'story.json'
  | 'search.json'
  | 'manifest.webmanifest'
  | 'sw.js'
  | 'offline.json'
  | 'changes/feed.xml'
  | `cite/sources.${'bib' | 'ris' | 'json'}`
  | `data/${string}.${'csv' | 'json' | 'zip' | 'xlsx'}`
  | `cards/${string}.png`
  | `${FigureEmbed}/picture.svg`
  | `${ChapterPage | StepPage | FigurePage}/oembed.json`
  | `figures/${string}/${string}.${'csv' | 'json' | 'png' | 'svg'}`
  | `teach/pictures/${string}/blind.svg`;

/** A chapter's own page. */
export type ChapterPage = `chapters/${string}`;

/** A data set's own page. */
export type DataPage = `data/${string}`;

/** A step's own page. */
export type StepPage = `steps/${string}`;

/** A figure's own page. */
export type FigurePage = `figures/${string}`;

/** A page that other sites embed: a figure as a step shows it, or a chapter. */
type FigureEmbed = `embed/figures/${string}/${string}`;
export type EmbedPage = FigureEmbed | `embed/chapters/${string}`;

/** All sources in a style of citations. */
type StylePage = `cite/${'apa' | 'mla' | 'chicago' | 'vancouver'}`;

/** A page for teachers and their students. */
export type TeachPage = 'teach' | `teach/${string}`;

/** Everything a language has an address for, besides the whole story. */
export type OwnPage =
  | PageName
  | 'presenter'
  | 'changes'
  | DataFile
  | ChapterPage
  | DataPage
  | StepPage
  | FigurePage
  | EmbedPage
  | StylePage
  | TeachPage;

/** The address of a page in a language, under the site's base path; the whole story by default. */
export function addressOf(language: string, page?: OwnPage, fragment?: string): string {
  const folder = language === story.content.plan.data.default_language ? '' : `/${language}`;
  const isFile = page !== undefined && /\.[a-z]+$/.test(page);
  const file = page === undefined ? '/' : isFile ? `/${page}` : `/${page}/`;
  return `${base}${folder}${file}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The id of a chapter's own page. */
export function chapterPage(chapter: string): ChapterPage {
  return `chapters/${chapter}`;
}

/** The id of a step's own page. */
export function stepPage(step: string): StepPage {
  return `steps/${step}`;
}

/** The id of a figure's own page. */
export function figurePage(figure: FigureName): FigurePage {
  return `figures/${figure}`;
}

/** The id of the embed of a figure, or of the map, as a step shows it. */
export function figureEmbed(figure: FigureName | 'map', step: string): FigureEmbed {
  return `embed/figures/${figure}/${step}`;
}

/** The id of the embed of a chapter. */
export function chapterEmbed(chapter: string): EmbedPage {
  return `embed/chapters/${chapter}`;
}

/** The id of a page for teachers: `kind`, then the name of what it shows, with hyphens. */
export function teachPage(
  kind: 'plans' | 'documents' | 'pictures' | 'keys',
  name: string,
): TeachPage {
  return `teach/${kind}/${teachSlug(name)}`;
}

/** The name of something taught, as its address has it. */
export function teachSlug(name: string): string {
  return name.replaceAll('_', '-');
}

/** The folder of the pages of everything that keeps its address for ever. */
export const folderOf = {
  steps: 'steps',
  chapters: 'chapters',
  figures: 'figures',
  datasets: 'data',
} as const satisfies Record<AddressKind, string>;

/** Whether a page contains steps: the whole story (undefined) or a chapter's own page. */
export function tellsStory(page: OwnPage | undefined): page is ChapterPage | undefined {
  return page === undefined || page.startsWith('chapters/');
}

/**
 * The address of a chapter or step, as seen from a page: a fragment if the page contains it; the other chapter's own
 * page if the page is a chapter's; otherwise the whole story.
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

/** The address of a file that belongs to no language. */
export function fileAddress(path: string): string {
  return `${base}/${path}`;
}
