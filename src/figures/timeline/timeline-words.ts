import type { Party } from '../../schema/party.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';
import type { TreatyLife } from './treaty-state.ts';

/** What the timeline says, in the reader's language. */
export interface TimelineWords {
  treaties: string;
  elsewhere: string;
  notYetWritten: string;
  /** On the same paper, where what came next is not known to us either. */
  notKnown: string;
  /** Where the research read nothing about later days. `date` in milliseconds. */
  knowledgeEnds: (date: number) => string;
  /** Under the only lane of a small ribbon. */
  marksIn: (place: string) => string;
  marksElsewhere: string;
  barsAre: string;
  /** A treaty's name and how it stood. */
  treatyState: (treaty: TreatyFacts, life: TreatyLife) => string;
  /** Beside a deadline. */
  runsOut: (treaty: TreatyFacts, date: number) => string;
  /** On the cursor's flag. `date` in milliseconds; `precision` as far as the date is known. */
  flag: (date: number, precision: 'day' | 'month', isShort: boolean) => string;
  year: (date: number) => string;
  month: (date: number) => string;
  party: (party: Party) => string;
}
