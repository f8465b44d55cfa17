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
  /** In the foot: the marks of the only lane are days in this place. */
  marksIn: (place: string) => string;
  /** The same for the lane of all other places. */
  marksElsewhere: (place: string) => string;
  /** In the foot, after the told treaties: how many others are in force, in full and in short. */
  othersInForce: (count: number) => [full: string, short: string];
  /** What a step teaches of a sign. */
  lesson: (sign: 'thread' | 'bar' | 'blank') => string;
  /** A treaty's name and state. */
  treatyState: (treaty: TreatyFacts, life: TreatyLife) => string;
  /** The same for a treaty that the step is about: with the day on which it is to end, if that is known. */
  toldState: (treaty: TreatyFacts, life: TreatyLife) => string;
  /** The same in as few words as possible. */
  shortState: (treaty: TreatyFacts, life: TreatyLife) => string;
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
