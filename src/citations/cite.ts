import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { hasReadingDay, readingDay } from '../story/output/reading-day.ts';
import { cslRecord, type CitedWork, type CslRecord } from './csl-record.ts';
import chicago from './styles/chicago.csl?raw';
import mla from './styles/mla.csl?raw';

/** The styles in which works are cited in words, in the order in which they are offered. */
export const citationStyles = ['apa', 'mla', 'chicago', 'vancouver'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The library brings APA and Vancouver; the others are ours, for the one kind of work that is cited here. */
const OWN = { mla, chicago };

const { styles } = plugins.config.get('@csl');
for (const [name, style] of Object.entries(OWN)) styles.add(name, style);

// Keys made of author, year and first word are the same for one work in ten, and BibTeX refuses a key that it has met.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Each work in a style, as plain text, in the order of `works`. */
export function citeInWords(works: readonly CitedWork[], style: CitationStyle): string[] {
  const options = { format: 'text', template: style, lang: 'en-US', asEntryArray: true } as const;
  return works.map((work) => {
    // One at a time: works of one author and year would get letters after the year.
    const cite = new Cite([withoutRepetition(cslRecord(work), style)]);
    const text = cite.format('bibliography', options)[0]?.[1];
    if (text === undefined) throw new Error(`${work.id} cannot be cited in ${style}`);
    // Vancouver numbers what it lists.
    return text.trim().replace(/^1\. /, '');
  });
}

/** Stand for what only a reader's device knows; neither occurs in a work. */
const READ_ON = '2001-02-03';
const ADDRESS = 'https://address.invalid/';

/**
 * Works in a style as readers cite them: with `{day}` for the day of reading, where the style wants one, and with `{url}` for
 * an address that is not known.
 */
export function citeAsRead(works: readonly CitedWork[], style: CitationStyle): string[] {
  const read = works.map((work) => ({ ...work, url: work.url ?? ADDRESS, readOn: READ_ON }));
  return citeInWords(read, style).map((text) => {
    const open = text.replace(ADDRESS, '{url}');
    return hasReadingDay(style) ? open.replace(readingDay(style, READ_ON), '{day}') : open;
  });
}

/** APA and Vancouver name a site only where it is not the author. */
function withoutRepetition(record: CslRecord, style: CitationStyle): CslRecord {
  const { 'container-title': container, ...rest } = record;
  const isAuthor = container === record.author[0]?.literal;
  return isAuthor && ['apa', 'vancouver'].includes(style) ? rest : record;
}

/** Works for reference managers: BibTeX, RIS and CSL-JSON, each a text. */
export function citeInFiles(works: readonly CitedWork[]): Record<CitationFile, string> {
  const cite = new Cite(works.map(cslRecord));
  return {
    bib: cite.format('bibtex').trim(),
    ris: unwrapped(cite.format('ris')).trim(),
    json: JSON.stringify(cite.format('data', { format: 'object' }), null, 2),
  };
}

/**
 * A work for reference managers as readers save it: with `{day}` for the day of reading, and with `{url}` for an address that
 * is not known. The library would name the day in a note of BibTeX, and under another tag of RIS than programs look for.
 */
export function citeInFilesAsRead(work: CitedWork): Record<CitationFile, string> {
  const withAddress = { ...work, url: work.url ?? ADDRESS };
  const { bib, ris } = citeInFiles([withAddress]);
  const { json } = citeInFiles([{ ...withAddress, readOn: READ_ON }]);
  const dateParts = RegExp(readingDay('json', READ_ON).replaceAll(', ', String.raw`,\s+`));
  return {
    // LaTeX needs its own signs in what is not the field for addresses; a device that adds an address does not know them.
    bib: bib
      .replace(`\n\thowpublished = {${ADDRESS}},`, '')
      .replaceAll(ADDRESS, '{url}')
      .replace(/\n\}$/, '\n\turldate = {{day}},\n}'),
    ris: ris.replace(ADDRESS, '{url}').replace(/\n(?=ER {2}-)/, '\nY2  - {day}\n'),
    json: json.replace(ADDRESS, '{url}').replace(dateParts, '{day}'),
  };
}

/** The endings of the files for reference managers. */
export const citationFiles = ['bib', 'ris', 'json'] as const;
export type CitationFile = (typeof citationFiles)[number];

/** RIS without the line breaks that the library puts into long values: readers take them for spaces, also in addresses. */
function unwrapped(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z\d] {2}- )/g, '');
}
