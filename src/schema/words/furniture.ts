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
  minutes: plural('minutes'),
  picture: template('from', 'to', 'count', 'place', 'date'),
});

/** The bar at the top of every page. */
export const mastheadWords = z.strictObject({
  skip: words,
  home: words,
  chapter: template('number', 'count', 'title'),
  chapter_short: template('number', 'count'),
  step: template('number', 'count'),
  minutes_left: plural('minutes'),
  chapters: words,
  close: words,
  theme_dark: words,
  theme_light: words,
  motion: template('setting'),
  motion_full: words,
  motion_cuts: words,
  motion_still: words,
  print: words,
});

/** The foot of every page. */
export const footerWords = z.strictObject({
  about_map: words,
  borders: words,
  pictures: words,
  knowledge: template('date'),
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
