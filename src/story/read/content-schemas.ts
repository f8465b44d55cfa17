import { z } from 'zod';
import { change, changeWords } from '../../schema/change.ts';
import { claimsWords } from '../../schema/claims.ts';
import { blueprintWords } from '../../schema/classroom/blueprint.ts';
import { classroomWords } from '../../schema/classroom/classroom-words.ts';
import { documentSet } from '../../schema/classroom/document-set.ts';
import { pictureSheet } from '../../schema/classroom/picture-sheet.ts';
import { plainWords } from '../../schema/classroom/plain.ts';
import { plan } from '../../schema/classroom/plan.ts';
import { rolePlayWords } from '../../schema/classroom/role-play.ts';
import { warmUpWords } from '../../schema/classroom/warm-up.ts';
import { correction, correctionWords } from '../../schema/correction.ts';
import { datasetWords } from '../../schema/dataset.ts';
import { disagreement, disagreementWords } from '../../schema/disagreement.ts';
import { event, eventWords } from '../../schema/event.ts';
import { figurePageEntry } from '../../schema/figure-page.ts';
import { gap } from '../../schema/gap.ts';
import { glossaryEntry } from '../../schema/glossary.ts';
import { identifier } from '../../schema/identifier.ts';
import { interfaceWords } from '../../schema/interface.ts';
import { misconception, misconceptionWords } from '../../schema/misconception.ts';
import { person, personWords } from '../../schema/person.ts';
import { place, placeWords } from '../../schema/place.ts';
import { question, questionWords } from '../../schema/question.ts';
import { quotation, quotationWords } from '../../schema/quotation.ts';
import { range, rangeWords } from '../../schema/range.ts';
import { round } from '../../schema/round.ts';
import { source } from '../../schema/source.ts';
import { stance, stanceWords } from '../../schema/stance.ts';
import { group, state, stateWords } from '../../schema/state.ts';
import { treaty, treatyWords } from '../../schema/treaty.ts';
import { view } from '../../schema/view.ts';

/** The record schemas of `content/data/<name>.yaml`; each file is a list of records. */
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
  changes: change,
  views: view,
  ranges: range,
  rounds: round,
  states: state,
  groups: group,
  questions: question,
} as const;
export type RecordList = keyof typeof recordSchemas;

/** The names of all lists of records. (A literal has no keys beyond those of its type.) */
export const recordLists = Object.keys(recordSchemas) as RecordList[];

/** The only lists of records that may be empty. */
const OPTIONAL_LISTS: readonly RecordList[] = ['corrections', 'changes'];

/** The schema of each whole list. (An object made of entries forgets their names.) */
export const listSchemas = Object.fromEntries(
  Object.entries(recordSchemas).map(([name, schema]: [string, z.ZodType<{ id: string }>]) => [
    name,
    z.array(schema).min(OPTIONAL_LISTS.some((one) => one === name) ? 0 : 1),
  ]),
) as unknown as Record<RecordList, z.ZodType<{ id: string }[]>>;

/** The words in `content/words/<language>/<name>.yaml` for each record of the list of that name, by id. */
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
  changes: changeWords,
  ranges: rangeWords,
  states: stateWords,
  questions: questionWords,
} as const satisfies Partial<Record<RecordList, unknown>>;

/**
 * Entries that exist only as words, under names that every language must share: `content/words/<language>/<name>.yaml`.
 */
export const wordsOnlySchemas = {
  glossary: glossaryEntry,
  gaps: gap,
  datasets: datasetWords,
  figures: figurePageEntry,
  plans: plan,
  document_sets: documentSet,
  picture_sheets: pictureSheet,
} as const;

/** The schema of each whole file of words by id. */
export const tableSchemas = Object.fromEntries(
  Object.entries({ ...recordWordsSchemas, ...wordsOnlySchemas }).map(
    ([name, schema]: [string, z.ZodType]) => [name, z.record(identifier, schema)],
  ),
);

/** Files each language has once: `content/words/<language>/<name>.yaml`. */
export const languageSchemas = {
  interface: interfaceWords,
  claims: claimsWords,
  classroom: classroomWords,
  blueprint: blueprintWords,
  role_play: rolePlayWords,
  warm_up: warmUpWords,
  plain: plainWords,
} as const;
