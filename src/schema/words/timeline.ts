import { z } from 'zod';
import { words } from '../identifier.ts';
import { party } from '../party.ts';
import { plural, template } from '../template.ts';

/** The words on the timeline. */
export const timelineWords = z.strictObject({
  name: words,
  treaties: words,
  elsewhere: words,
  /** On the paper right of the cursor. */
  not_yet_written: words,
  /** The same, on days later than any that the research read of. */
  not_known: words,
  /** Beside the day up to which the research read. */
  knowledge_ends: template('date'),
  marks_in: template('place'),
  marks_elsewhere: words,
  bars_are: words,
  in_force: template('treaty'),
  waiting: template('treaty'),
  suspended: template('treaty', 'who', 'date'),
  expired: template('treaty', 'date'),
  withdrawn: template('treaty', 'who', 'date'),
  superseded: template('treaty', 'date'),
  never_in_force: template('treaty'),
  runs_out: template('treaty', 'date'),
  parties: z.record(party, words),
  /** A mark, for those who cannot see it: its title and date, and where choosing it leads. */
  mark_told: template('title', 'date', 'step'),
  mark_untold: template('title', 'date'),
  marks_joined: plural('count', 'titles'),
});
