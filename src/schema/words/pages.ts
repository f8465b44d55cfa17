import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** A chapter's own page. */
export const chapterPageWords = z.strictObject({
  /** The heading of the list of steps. */
  contents: words,
  whole_story: words,
  in_whole_story: words,
  /** The name of the links at the chapter's end. */
  ways: words,
  previous: words,
  next: words,
  to_previous: template('title'),
  to_next: template('title'),
  /** The link from the list of chapters to a chapter's own page. */
  alone: words,
});

/** A step's own page. */
export const stepPageWords = z.strictObject({
  /** The name of the links to what the step is a part of. */
  part_of: words,
  in_story: words,
  /** The name of the links at the page's end. */
  ways: words,
  previous: words,
  next: words,
  /** The link to all pictures of the step's figure. */
  figure: template('title'),
});

/** A figure's own page. */
export const figurePageWords = z.strictObject({
  /** Headings. */
  states: words,
  data: words,
  sources: words,
  /** Where the rows of its data name their sources in words. */
  sources_in_rows: words,
  /** The link to what programs are told of it. */
  metadata: words,
  /** How many steps show the figure. */
  states_lead: plural('count'),
  in_story: words,
});

/** How the work and its parts are cited. */
export const citePageWords = z.strictObject({
  title: words,
  lead: template('count'),
  /** The heads of what is folded. */
  work: words,
  this_page: words,
  /** Where there is more to cite than the work. */
  parts: words,
  sources: words,
  sources_lead: template('count'),
  /** Before the links to the sources in each style, and what such a page says. */
  in_styles: words,
  in_style: template('style'),
  in_style_lead: template('count'),
  /** Before the files for reference managers. */
  in_files: words,
  /** The programs to which the styles are owed. */
  made_with: words,
  /** The link to the licences of all programs in the page. */
  licences: words,
  /** The names of the styles. */
  styles: z.strictObject({ apa: words, mla: words, chicago: words, vancouver: words }),
  /** The formats of reference managers, by the endings of their files. */
  formats: z.strictObject({ bib: words, ris: words, json: words }),
  how: words,
});

/** The page of all dates. */
export const datesPageWords = z.strictObject({
  title: words,
  lead: template('events', 'treaties'),
  treaties: words,
  events: words,
  signed: words,
  in_force: words,
  ended: words,
  never: words,
  still: words,
  told_in: template('step'),
  confidence_medium: words,
  unknown_place: words,
  /** After a round: where the American team travelled next. */
  stop_announced: template('event'),
  stop_reported: template('event'),
  no_stop: words,
});

/** The page of sources. */
export const sourcesPageWords = z.strictObject({
  title: words,
  lead: template('count', 'primary', 'secondary', 'reference'),
  /** The heading of the steps and records that cite the source. */
  cited_in: words,
  /** The heading of the steps whose pictures use its data. */
  drawn_in: words,
  events: words,
  treaties: words,
  quotations: words,
  quotation: template('speaker', 'date'),
  places: words,
  in_lessons: words,
  in_how_we_know: words,
  not_cited: words,
});

/** The letters to jump to, in lists with a heading for each letter. */
export const letterWords = z.strictObject({ jump: words, back: words });

/** The page of the glossary. */
export const glossaryPageWords = z.strictObject({
  title: words,
  lead: template('count'),
  used_in: words,
  not_used: words,
});

/** The page of people and places. */
export const peoplePageWords = z.strictObject({
  title: words,
  lead: template('people', 'places'),
  people: words,
  people_letters: words,
  places: words,
  places_letters: words,
  in_steps: words,
  in_events: words,
  told_here: words,
  events_here: words,
  none: words,
  /** After an office: from one year to another, since a year that has no end yet, in a year. */
  in_office: template('office', 'years'),
  years_span: template('from', 'to'),
  years_since: template('from'),
  years_in: template('year'),
});

/** The page of all changes, and the line about one on its step's page. */
export const changesPageWords = z.strictObject({
  title: words,
  lead: template('date'),
  none: words,
  /** The link to the feed. */
  feed: words,
  /** The kinds of change. */
  kinds: z.strictObject({ correction: words, new: words, reworded: words }),
  /** What kind of change, and when. */
  dated: template('kind', 'date'),
  /** The title of a change in the feed: what kind it is, and which steps it is about. */
  about: template('kind', 'steps'),
  /** The heading of the changes on a step's page. */
  of_step: words,
  /** The link to all changes. */
  all: words,
});

/** The page at an address that has moved. */
export const movedPageWords = z.strictObject({ title: words, lead: words });

/** The page shown where an address does not exist. */
export const notFoundWords = z.strictObject({ title: words, lead: words, home: words });

/** The page of all data sets, and each one's own. */
export const dataPageWords = z.strictObject({
  title: words,
  lead: template('count'),
  /** Headings. */
  everything: words,
  each: words,
  columns: words,
  rows: words,
  /** Above the figures that are drawn from it. */
  drawn: words,
  licence: words,
  download: words,
  /** What the files for all data sets are. */
  zip: words,
  spreadsheet: words,
  package: words,
  csv: words,
  json: words,
  schema: words,
  /** How many rows there are. */
  count: plural('rows'),
  shown: template('shown', 'all'),
  column: words,
  meaning: words,
  holds: words,
  /** What a column can hold. */
  kinds: z.strictObject({
    text: words,
    date: words,
    whole: words,
    number: words,
    flag: words,
    address: words,
    ids: words,
    texts: words,
  }),
  refers_to: template('set'),
  empty: words,
  /** How the tables are written: lists, dates, missing values. */
  how: words,
  licence_cc_by: words,
  licence_quotations: words,
  licence_fas: words,
  all_sets: words,
});
