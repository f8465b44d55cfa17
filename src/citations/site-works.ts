import {
  addressOf,
  chapterPage,
  figurePage,
  stepPage,
  type OwnPage,
} from '../components/addresses.ts';
import { figureNames } from '../story/output/figure-uses.ts';
import { editionIn, story } from '../story/current-story.ts';
import { citationStyles, citeAsRead, citeInWords, type CitationStyle } from './cite.ts';
import type { CitedWork } from './csl-record.ts';

/** What can be cited of this site in a language: the work as a whole (''), and each of its pages that is a work. */
function siteWorks(language: string): Map<OwnPage | '', CitedWork> {
  const { chapters, interface: words, words: own, steps } = editionIn(language);
  const titles = new Map<OwnPage | '', string>([
    ['', words.site.name],
    ...chapters.map(({ id, title }) => [chapterPage(id), title] as const),
    ...[...steps.values()].map(({ id, title }) => [stepPage(id), title] as const),
    ...figureNames.map((name) => [figurePage(name), own.figures.get(name).title] as const),
    ...Object.entries(own.datasets.data).map(([id, { title }]) => [`data/${id}`, title] as const),
  ]);
  const address = (page: OwnPage | '') => addressOf(language, page === '' ? undefined : page);
  return new Map(
    [...titles].map(([page, title]) => [
      page,
      {
        id: page === '' ? 'four-capitals' : page.replace('/', '-'),
        title,
        author: words.site.name,
        date: story.content.lock.data.shipped,
        version: story.content.lock.data.version,
        container: page === '' ? null : words.site.name,
        url: import.meta.env.SITE ? new URL(address(page), import.meta.env.SITE).href : null,
      },
    ]),
  );
}

/** How a page of this site is cited: in each style, and as a work from which files are made. */
export interface PageCitation {
  work: CitedWork;
  inWords: Record<CitationStyle, string>;
  /** The same as readers cite it, once their device has filled in `{day}` and `{url}`. */
  asRead: Record<CitationStyle, string>;
}

const made = new Map<string, Map<OwnPage | '', PageCitation>>();

/** How a page of a language is cited, the whole work by default; undefined if it is no work. All at once: that is quicker. */
export function citationOf(language: string, page: OwnPage | '' = ''): PageCitation | undefined {
  const known = made.get(language) ?? citeAll(language);
  made.set(language, known);
  return known.get(page);
}

function citeAll(language: string): Map<OwnPage | '', PageCitation> {
  const works = siteWorks(language);
  const all = [...works.values()];
  const inEachStyle = (cite: typeof citeInWords) => {
    const texts = citationStyles.map((style) => [style, cite(all, style)] as const);
    return (index: number) =>
      Object.fromEntries(texts.map(([style, lines]) => [style, lines[index] ?? ''])) as Record<
        CitationStyle,
        string
      >;
  };
  const [inWords, asRead] = [inEachStyle(citeInWords), inEachStyle(citeAsRead)];
  return new Map(
    [...works].map(([page, work], index) => [
      page,
      { work, inWords: inWords(index), asRead: asRead(index) },
    ]),
  );
}

/** How many pages of a language can be cited, besides the work as a whole. */
export function countWorks(language: string): number {
  return siteWorks(language).size - 1;
}
