import { z } from 'zod';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';
import { plural } from '../../../schema/template.ts';

/** Rounds of the talks by city, with the stops after them, on the timeline's axis. */
export const roundsFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('rounds'),
  /** The round or stop the step is about, drawn filled. */
  active: reference('roundOrStop'),
});
export type RoundsScene = z.infer<typeof roundsFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.rounds`. */
const roundsWords = z.strictObject({
  title: words,
  caption: words,
  caption_later: template('until'),
  source: words,
  leaders: template('us', 'russia'),
  /** What a round is called that its leaders did not hold. */
  kinds: z.strictObject({ called_off: words, experts: words }),
  /** Below the line of stops: how many by the cursor's day; `count_later`: how many in all. */
  count: plural('stops', 'rounds'),
  /** The same with what became known later. */
  count_later: plural('stops', 'rounds'),
  described: template('rounds'),
  described_later: template('rounds'),
  described_round: template('city', 'date', 'who'),
  described_stop: template('place', 'date'),
  /** The count, for readers who cannot see it. */
  described_count: plural('stops', 'rounds'),
  called_us: template('name'),
  called_russia: template('name'),
  announced: template('place', 'when'),
  reported: template('place', 'when'),
  span: template('from', 'to'),
  no_stop: words,
  head_number: words,
  head_date: words,
  head_city: words,
  head_leaders: words,
  head_names: words,
  head_stop: words,
});

/** What a storyboard says about it, and its words. */
export const roundsSchema = { scene: roundsFigure, words: roundsWords };
