import { claimsWords } from '../../schema/claims.ts';
import { correction, correctionWords } from '../../schema/correction.ts';
import { disagreement, disagreementWords } from '../../schema/disagreement.ts';
import { event, eventWords } from '../../schema/event.ts';
import { gap } from '../../schema/gap.ts';
import { glossaryEntry } from '../../schema/glossary.ts';
import { interfaceWords } from '../../schema/interface.ts';
import { misconception, misconceptionWords } from '../../schema/misconception.ts';
import { person, personWords } from '../../schema/person.ts';
import { place, placeWords } from '../../schema/place.ts';
import { quotation, quotationWords } from '../../schema/quotation.ts';
import { range, rangeWords } from '../../schema/range.ts';
import { round } from '../../schema/round.ts';
import { source } from '../../schema/source.ts';
import { stance, stanceWords } from '../../schema/stance.ts';
import { treaty, treatyWords } from '../../schema/treaty.ts';
import { view } from '../../schema/view.ts';

/** The records of `content/data/<name>.yaml`, a list in each file. */
export const recordSchemas = {
  sources: source,
  places: place,
  events: event,
  treaties: treaty,
  people: person,
  quotations: quotation,
  disagreements: disagreement,
  misconceptions: misconception,
  positions: stance,
  corrections: correction,
  views: view,
  ranges: range,
  rounds: round,
} as const;
export type RecordList = keyof typeof recordSchemas;

/** The names of all lists of records. A literal has no keys besides those of its type. */
export const recordLists = Object.keys(recordSchemas) as RecordList[];

/** The one list of records that may be empty, and is the better for it. */
export const LIST_THAT_MAY_BE_EMPTY: RecordList = 'corrections';

/** The words of `content/words/<language>/<name>.yaml` about each record of the list of that name, by its id. */
export const recordWordsSchemas = {
  places: placeWords,
  events: eventWords,
  treaties: treatyWords,
  people: personWords,
  quotations: quotationWords,
  disagreements: disagreementWords,
  misconceptions: misconceptionWords,
  positions: stanceWords,
  corrections: correctionWords,
  ranges: rangeWords,
} as const satisfies Partial<Record<RecordList, unknown>>;

/** What exists in words only, by names that every language must have: `content/words/<language>/<name>.yaml`. */
export const wordsOnlySchemas = { glossary: glossaryEntry, gaps: gap } as const;

/** What a language has once: `content/words/<language>/<name>.yaml`. */
export const languageSchemas = { interface: interfaceWords, claims: claimsWords } as const;
