import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** The reading modes. */
export const modesWords = z.strictObject({
  switch: words,
  scroll: words,
  step: words,
  read: words,
  present: words,
});

/** The switch between what was known on a step's date and what came later, and what it adds. */
export const hindsightWords = z.strictObject({
  /** The name of the switch. */
  switch: words,
  off: words,
  on: words,
  /** What the switch does, in a sentence or two. */
  about: words,
  /** A later mark as screen readers announce it. */
  mark: template('mark'),
  /** What hindsight adds to the picture's description. */
  described: template('events', 'treaties'),
  /** How many events there were by the last day of the research. */
  described_events: plural('count', 'until'),
  described_treaties: template('treaties'),
  /** The captions of the tables that hindsight adds. */
  table_events: template('until'),
  table_treaties: template('until'),
});
