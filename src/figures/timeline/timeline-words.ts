import type { Party } from '../../schema/party.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';
import type { DatePrecision } from './timeline-scene.ts';
import type { TreatyLife } from './treaty-state.ts';

/** The timeline's words, in the reader's language. */
export interface TimelineWords {
  treaties: string;
  elsewhere: string;
  notYetWritten: string;
  /** In the same place, after the research ends. */
  notKnown: string;
  /** At the end of the research. `date` in milliseconds. */
  knowledgeEnds: (date: number) => string;
  /** Below the only lane of a small ribbon. */
  marksIn: (place: string) => string;
  /** The same for the lane of all other places, of which this is today's. */
  marksElsewhere: (place: string) => string;
  barsAre: string;
  /** A treaty's name and state. */
  treatyState: (treaty: TreatyFacts, life: TreatyLife) => string;
  /** Beside a deadline. */
  runsOut: (treaty: TreatyFacts, date: number) => string;
  /** On the cursor's flag. `date` in milliseconds; `precision`: how precisely it is known. */
  flag: (date: number, precision: DatePrecision, isShort: boolean) => string;
  /** Beside the flag while it leaps over years; `years` is negative on the way back. */
  leap: (years: number) => string;
  year: (date: number) => string;
  month: (date: number) => string;
  party: (party: Party) => string;
}
