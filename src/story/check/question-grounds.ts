import type { QuestionRecord } from '../../schema/question.ts';
import { componentOf } from '../author-components/author-components.ts';
import { isBefore } from '../facts/dates.ts';
import { declaredNumbers } from '../facts/declared-counts.ts';
import type { Formats } from '../formats.ts';
import { plainText } from '../prose/plain-text.ts';
import { checked } from '../read/checked.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { ProseBlock } from '../read/read-chapter.ts';
import { sceneOf } from '../read/scene-of.ts';
import type { ComponentUse } from '../author-components/author-components.ts';

/** What a question's answer may rest on, in one language. */
export interface Grounds {
  /** The words of its step, as far as the question may know them. */
  step: string;
  /** The words of the records and steps that it names besides. */
  records: string;
  /** Ids of the sources of all of these. */
  sources: Set<string>;
}

/** What grounds are collected from. */
export interface GroundsFrom {
  content: Content;
  words: LanguageContent;
  formats: Formats;
}

/** Collects the words and the sources that a question may rest on. */
export function groundsOf(from: GroundsFrom, question: QuestionRecord): Grounds {
  const own = ofStep(from, question.step, question.later);
  const named = question.rests_on;
  const parts = [
    ...(named.steps ?? []).map((id) => ofStep(from, id, question.later)),
    ...(question.misconception === undefined
      ? []
      : [ofMisconception(from, question.misconception)]),
    ...(named.events ?? []).map((id) => ofEvent(from, id)),
    ...(named.treaties ?? []).map((id) => ofTreaty(from, id)),
    ...(named.positions ?? []).map((id) => ofPosition(from, id)),
    ...(named.disagreements ?? []).map((id) => ofDisagreement(from, id)),
    ...(named.quotations ?? []).map((id) => ofQuotation(from, id)),
    ...(named.terms ?? []).map((id) => part(textsOf(from.words.glossary.get(id)))),
    ...(question.kind === 'estimate' || question.kind === 'draw'
      ? [ofDeclared(from, question)]
      : []),
    ...(named.gaps ?? []).map((id) => part(textsOf(from.words.gaps.get(id)))),
  ];
  return {
    step: own.text,
    records: parts.map(({ text }) => text).join(' '),
    sources: new Set([own, ...parts].flatMap(({ sources }) => sources)),
  };
}

/** The words of a step without what came later, and the sources of these words alone. */
export function groundsOfStep(
  { content, words, formats }: GroundsFrom,
  id: string,
): { text: string; sources: Set<string> } {
  const { blocks } = proseOf(words, id);
  const sources = notesIn(content, blocks).flatMap((note) =>
    note.kind === 'source' ? [note.id] : [],
  );
  return { text: plainText({ content, words, formats }, blocks), sources: new Set(sources) };
}

interface Part {
  text: string;
  sources: readonly string[];
}

function part(texts: readonly string[], sources: readonly string[] = []): Part {
  return { text: texts.join(' '), sources };
}

function ofStep(from: GroundsFrom, id: string, later: boolean): Part {
  const { content, words, formats } = from;
  const step = proseOf(words, id);
  const scene = sceneOf(content, id);
  const hindsight = later && step.later ? step.later.blocks : [];
  const blocks = [...step.blocks, ...hindsight];
  const notes = notesIn(content, blocks);
  const events = scene.tells.flatMap((event) => content.events.get(event).sources);
  return part(
    [step.title, formats.longDate(scene.date), plainText(from, blocks)],
    [...notes.flatMap((note) => (note.kind === 'source' ? [note.id] : [])), ...events],
  );
}

/** What a side had declared, as far as it was known on the day of the question's step. */
function ofDeclared(
  { content, formats }: GroundsFrom,
  { declared, step }: Extract<QuestionRecord, { kind: 'estimate' | 'draw' }>,
): Part {
  const { date } = sceneOf(content, step);
  const known = declaredNumbers(content, declared).filter(
    ({ knownFrom }) => knownFrom !== null && !isBefore(date, knownFrom),
  );
  return part(
    known.flatMap(({ asOf, value }) => [formats.longDate(asOf), formats.number(value)]),
    known.flatMap(({ sources }) => sources),
  );
}

function proseOf(words: LanguageContent, id: string) {
  return checked(
    words.chapters.flatMap(({ steps }) => steps).find((one) => one.id === id),
    `step ${id}`,
  );
}

/** The notes that the markers in some blocks open. */
function notesIn(content: Content, blocks: readonly ProseBlock[]) {
  return blocks
    .flatMap(({ pieces }) =>
      pieces.flatMap((piece): ComponentUse[] => ('use' in piece ? [piece.use] : [])),
    )
    .flatMap(({ name, attributes }) => componentOf(name).notes(attributes, content));
}

function ofMisconception({ content, words }: GroundsFrom, id: string): Part {
  return part(textsOf(words.misconceptions.get(id)), content.misconceptions.get(id).sources);
}

function ofEvent({ content, words, formats }: GroundsFrom, id: string): Part {
  const { date, sources } = content.events.get(id);
  return part([formats.longDate(date), ...textsOf(words.events.get(id))], sources);
}

function ofTreaty({ content, words, formats }: GroundsFrom, id: string): Part {
  const { signed, entered_into_force, numbers, sources } = content.treaties.get(id);
  const dates = [signed.date, ...(entered_into_force === null ? [] : [entered_into_force])];
  return part(
    [
      ...dates.map(formats.date),
      ...Object.values(numbers).map(formats.number),
      ...textsOf(words.treaties.get(id)),
    ],
    sources,
  );
}

function ofPosition(from: GroundsFrom, id: string): Part {
  const sides = Object.values(from.content.positions.get(id).sides);
  const quoted = sides.flatMap(({ quotations }) => quotations).map((one) => ofQuotation(from, one));
  return part(
    [...textsOf(from.words.positions.get(id)), ...quoted.map(({ text }) => text)],
    [...sides.flatMap(({ sources }) => sources), ...quoted.flatMap(({ sources }) => sources)],
  );
}

function ofDisagreement({ content, words }: GroundsFrom, id: string): Part {
  const { accounts, sources } = content.disagreements.get(id);
  return part(textsOf(words.disagreements.get(id)), [
    ...Object.values(accounts).flat(),
    ...sources,
  ]);
}

function ofQuotation({ content, words, formats }: GroundsFrom, id: string): Part {
  const { text, date, source } = content.quotations.get(id);
  return part([text, formats.date(date), words.quotations.get(id).speaker], [source]);
}

/** Every text in a record's words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
