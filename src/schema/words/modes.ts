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
  /** Names the two buttons together. */
  switch: words,
  without: words,
  with: words,
  /** A later mark, for those who cannot see it. */
  mark: template('mark'),
  /** What is added to a picture's description. */
  described: template('events', 'treaties'),
  described_events: plural('count', 'until'),
  described_treaties: template('treaties'),
  /** Over the added tables. */
  table_events: template('until'),
  table_treaties: template('until'),
});
