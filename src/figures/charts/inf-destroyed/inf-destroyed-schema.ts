import { z } from 'zod';
import { day } from '../../../schema/date.ts';
import { series, sourceIds, wholeNumber } from '../../../schema/series.ts';
import { words } from '../../../schema/identifier.ts';
import { template } from '../../../schema/template.ts';

/** The missiles eliminated under the INF Treaty, by their common names. */
export const infSystem = z.enum([
  'glcm',
  'pershing2',
  'pershing1a',
  'ss12',
  'ss20',
  'ss23',
  'ss4',
  'sscx4',
  'ss5',
]);
export type InfSystem = z.infer<typeof infSystem>;

export const infSide = z.enum(['us', 'ussr']);
export type InfSide = z.infer<typeof infSide>;

/** How many missiles of a type one side destroyed, and by when the last was gone. */
export const infDestroyed = z.strictObject({
  side: infSide,
  system: infSystem,
  missiles: wholeNumber(),
  destroyed_by: day,
  sources: sourceIds,
});
export type InfDestroyed = z.infer<typeof infDestroyed>;

export const infDestroyedSeries = series('inf_destroyed', infDestroyed);

/**
 * The missiles destroyed under the INF Treaty, one sign for ten; only types completely eliminated by the step's date.
 */
const infDestroyedFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('inf_destroyed'),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.inf_destroyed`. */
const infDestroyedWords = z.strictObject({
  title: template('count', 'date'),
  /** The table's caption. */
  caption: words,
  /** What a sign represents, and the source of the counts. */
  source: words,
  us: words,
  ussr: words,
  /** Both sides together, in the table. */
  both: words,
  side: template('side', 'count'),
  group: template('count', 'system'),
  /** The name of each type of missile. */
  systems: z.record(infSystem, words),
  described_side: template('side', 'count', 'groups'),
  head_side: words,
  head_system: words,
  head_missiles: words,
  /** By when the last of a type was gone. */
  head_date: words,
  total: words,
});

/** What a storyboard says about it, and its words. */
export const infDestroyedSchema = { scene: infDestroyedFigure, words: infDestroyedWords };
