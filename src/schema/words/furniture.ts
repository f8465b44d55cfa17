import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** The site as a whole. */
export const siteWords = z.strictObject({
  name: words,
  /** The name broken into the cover's lines. */
  name_lines: z.array(words).min(1),
  title: words,
  description: words,
  question: words,
});

/** The cover. */
export const coverWords = z.strictObject({
  promise: template('from', 'to'),
  hindsight: template('date'),
  begin: template('place'),
  /** How long the whole story takes to read. */
  minutes: plural('minutes'),
  /** Why the story matters now: its treaty has ended. */
  why: template('date'),
  /** How the page works, a line each: those about scripts, and one about sources. */
  how: z.array(words).min(1),
  how_sources: words,
  picture: template('from', 'to', 'count', 'place', 'date'),
});

/** The ways through the story: the whole of it, and the short way. */
export const routeWords = z.strictObject({
  /** The name of the pair of buttons. */
  switch: words,
  whole: words,
  short: words,
  /** The line behind which the short way folds steps; `years` is one year, or as below. */
  skipped: plural('count', 'years'),
  years: template('from', 'to'),
  /** What screen readers announce when the reader has chosen a way, or opened a part of it. */
  chosen_whole: template('count'),
  chosen_short: template('count'),
});

/** The bar at the top of every page. */
export const mastheadWords = z.strictObject({
  skip: words,
  home: words,
  chapter: template('number', 'count', 'title'),
  chapter_short: template('number', 'count'),
  step: template('number', 'count'),
  /** How long the rest of the story takes to read. */
  minutes_left: plural('minutes'),
  chapters: words,
  close: words,
  print: words,
});

/** The panel in which readers choose how the page is shown. */
export const viewWords = z.strictObject({
  /** The button that opens it, and its title. */
  open: words,
  motion: words,
  /** How the picture moves: with the scroll, from picture to picture, or not at all. */
  motions: z.strictObject({ full: words, cuts: words, still: words }),
  level: words,
  /** The names of the two reading levels. */
  levels: z.strictObject({ usual: words, plain: words }),
  questions: words,
  /** The names of the two choices. */
  questions_values: z.strictObject({ off: words, on: words }),
  text_size: words,
  /** The sizes of the words that are read. */
  text_sizes: z.strictObject({ usual: words, large: words, largest: words }),
  theme: words,
  /** The colours of the page. */
  themes: z.strictObject({ light: words, dark: words }),
  /** Whether what became known only later is printed. */
  print_later: words,
  /** The button that opens the list of keys. */
  keys: words,
});

/** An unattended screen, as in a museum. */
export const kioskWords = z.strictObject({
  /** On the cover's link to the first step. */
  begin: words,
  /** The button that starts the story again for the next reader. */
  restart: words,
  still_there: words,
  /** How many seconds are left until the screen starts again. */
  countdown: plural('count'),
  go_on: words,
});

/** The list of what the keyboard does. */
export const keysWords = z.strictObject({
  title: words,
  everywhere: words,
  step: words,
  close: words,
  move_picture: words,
  zoom: words,
});

/** The end of the story, above the foot. */
export const endingWords = z.strictObject({
  in_force: words,
  as_of: template('date'),
  /** Below the globe, and its description: where the last step is. */
  picture: template('place', 'date'),
  next: words,
  share: words,
  sources: words,
  how_we_know: words,
  search: words,
  /** Above the list of chapters. */
  again: words,
});

/** The foot of every page. */
export const footerWords = z.strictObject({
  about_map: words,
  borders: words,
  pictures: words,
  knowledge: template('version', 'date'),
  licences: words,
  up: words,
});

/** Messages about keeping the site on the device. */
export const offlineWords = z.strictObject({
  storing: words,
  stored: template('size'),
  not_stored: words,
  store: template('size'),
  not_whole: words,
  newer: words,
  use_newer: words,
  not_now: words,
});
