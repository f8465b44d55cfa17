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
  /** In the foot of a small ribbon, each beside its sign. */
  marks_in: template('place'),
  marks_elsewhere: template('place'),
  /** How many other treaties are in force. */
  others_in_force: plural('count'),
  /** The same where there is little room. */
  others_in_force_short: plural('count'),
  in_force: template('treaty'),
  waiting: template('treaty'),
  suspended: template('treaty', 'who', 'date'),
  expired: template('treaty', 'date'),
  withdrawn: template('treaty', 'who', 'date'),
  superseded: template('treaty', 'date'),
  never_in_force: template('treaty'),
  /** For a treaty that the step is about, when the day on which it is to end is known. */
  in_force_until: template('treaty', 'date'),
  suspended_until: template('treaty', 'date'),
  /** The same states in as few words as possible, where there is no room for more. */
  short: z.strictObject({
    waiting: template('treaty'),
    suspended: template('treaty'),
    withdrawn: template('treaty', 'date'),
  }),
  /** Beside the cursor's date on the way to a step years later, or earlier. */
  years_later: plural('count'),
  /** The same on the way back. */
  years_earlier: plural('count'),
  /** The button over the bars, and the panel that it opens. */
  open_bars: words,
  signed_on: template('signed'),
  signed_and_begun: template('signed', 'begun'),
  /** What the first steps teach of the signs. */
  lessons: z.strictObject({ thread: words, bar: words, blank: words }),
  runs_out: template('treaty', 'date'),
  /** The sides, as the states of treaties name them. */
  parties: z.record(party, words),
  /**
   * A mark as screen readers announce it: its title, its date and the step it links to. `mark_untold`: no step is about
   * it.
   */
  mark_told: template('title', 'date', 'step'),
  mark_untold: template('title', 'date'),
  /** Several marks that stand as one. */
  marks_joined: plural('count', 'titles'),
});
