import { z } from 'zod';
import { words } from '../identifier.ts';
import { party } from '../party.ts';
import { plural, template } from '../template.ts';

/** The words on the timeline. */
export const timelineWords = z.strictObject({
  name: words,
  treaties: words,
  elsewhere: words,
  /** On the blank area to the right of the cursor. */
  not_yet_written: words,
  /** The same, for days after the research ends. */
  not_known: words,
  /** Beside the last day the research covers. */
  knowledge_ends: template('date'),
  marks_in: template('place'),
  marks_elsewhere: template('place'),
  bars_are: words,
  in_force: template('treaty'),
  waiting: template('treaty'),
  suspended: template('treaty', 'who', 'date'),
  expired: template('treaty', 'date'),
  withdrawn: template('treaty', 'who', 'date'),
  superseded: template('treaty', 'date'),
  never_in_force: template('treaty'),
  /** Beside the cursor's date on the way to a step years later, or earlier. */
  years_later: plural('count'),
  years_earlier: plural('count'),
  runs_out: template('treaty', 'date'),
  parties: z.record(party, words),
  /**
   * A mark as screen readers announce it: its title, its date and the step it links to. `mark_untold`: no step is about
   * it.
   */
  mark_told: template('title', 'date', 'step'),
  mark_untold: template('title', 'date'),
  marks_joined: plural('count', 'titles'),
});
