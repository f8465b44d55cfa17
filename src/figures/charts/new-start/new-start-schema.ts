import { z } from 'zod';
import { day, partialDate } from '../../../schema/date.ts';
import { LIMITED_QUANTITIES } from './limited-quantities.ts';
import { reference } from '../../../schema/reference.ts';
import { listOf, orEmpty, series, wholeNumber } from '../../../schema/series.ts';
import { words } from '../../../schema/identifier.ts';
import { template } from '../../../schema/template.ts';

/** One of the quantities that New START limits. */
export const limitedQuantity = z.enum(LIMITED_QUANTITIES);
export type LimitedQuantity = z.infer<typeof limitedQuantity>;

/** The treaty's two parties. */
export const newStartParty = z.enum(['us', 'russia']);
export type NewStartParty = z.infer<typeof newStartParty>;

const count = orEmpty(wholeNumber('a whole number, or nothing where none was found'));

/**
 * What one party declared as of a day. A count that no source gives is empty; `computed` lists the counts that the
 * source gives only as a difference.
 */
export const newStartDeclaration = z.strictObject({
  as_of: day,
  party: newStartParty,
  warheads: count,
  deployed: count,
  launchers: count,
  computed: listOf(limitedQuantity),
  /** `not_found`: we found no figures. `not_provided`: that party gave none. */
  state: z.enum(['declared', 'not_found', 'not_provided']),
  /** When the sources we read published it. */
  known_from: orEmpty(partialDate),
  /** The party that disputes this count of launchers; `disputed_from`: since when that is known. */
  disputed_by: orEmpty(newStartParty),
  disputed_from: orEmpty(partialDate),
  sources: listOf(reference('source')),
});
export type NewStartDeclaration = z.infer<typeof newStartDeclaration>;

export const newStartSeries = series('new_start', newStartDeclaration);

/** New START's three limits and what both parties declared under them, on the timeline's axis. */
const newStartFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('new_start'),
  /** The panel to enlarge; on small screens the only one shown. */
  highlight: limitedQuantity.default('warheads'),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.new_start`. */
const newStartWords = z.strictObject({
  title: words,
  source: words,
  scale_note: words,
  limit_note: template('date'),
  /** What a dotted sign means. Like the notes below it is shown only where such a sign is drawn. */
  gap_note: words,
  computed_note: words,
  refused_note: template('date'),
  disputed: template('number'),
  warheads: words,
  deployed: words,
  launchers: words,
  limit: template('number'),
  us: words,
  russia: words,
  value: template('state', 'number'),
  value_date: template('month'),
  described: words,
  described_limit: template('what', 'limit', 'values'),
  caption: words,
  as_of: words,
  state: words,
  limits: words,
  not_found: words,
  not_provided: words,
  computed: template('number'),
});

/** What a storyboard says about it, and its words. */
export const newStartSchema = { scene: newStartFigure, words: newStartWords };
