import type { Formats } from '../../story/formats.ts';
import type { InterfaceWords } from '../../schema/interface.ts';
import type { QuestionRecord } from '../../schema/question.ts';
import { numberOf } from '../../story/author-components/fact.ts';
import { declaredNumbers } from '../../story/facts/declared-counts.ts';
import { fillRecords, recordValues } from '../../story/prose/fill-records.ts';
import { checked } from '../../story/read/checked.ts';
import type { Content, LanguageContent } from '../../story/read/content.ts';
import type { Common, Option, PictureQuestion, Question } from './question.ts';
import { rightPlaces, shuffled } from './spread.ts';

/** What the questions of a language are made from. */
export interface BankSources {
  content: Content;
  words: LanguageContent;
  interface: InterfaceWords;
  formats: Formats;
}

/** All questions in the order of the bank, with their figures filled in and their replies in the order in which they are shown. */
export function questionsFrom(from: BankSources): Question[] {
  const { content } = from;
  const records = content.questions.data;
  const chosen = records.filter((record) => record.kind === 'choose');
  const counts = chosen.map(({ wrong }) => wrong.length + 1);
  const places = new Map(
    rightPlaces(counts, 'right').map((place, i) => [chosen[i]?.id ?? '', place] as const),
  );
  const values = recordValues(content, from.formats);
  return records.map((record) =>
    questionFrom(from, record, (text) => fillRecords(text, values), places.get(record.id) ?? 0),
  );
}

function questionFrom(
  from: BankSources,
  record: QuestionRecord,
  filled: (text: string) => string,
  rightPlace: number,
): Question {
  const words = from.words.questions.get(record.id);
  const common: Common = {
    id: record.id,
    ...whereIs(from, record),
    prompt: filled(words.prompt),
    explanation: filled(words.explanation),
    level: record.level,
    asked: record.asked ?? null,
    misconception: record.misconception ?? null,
    sources: record.sources,
  };
  const optionOf =
    (isRight: boolean) =>
    (id: string): Option => {
      const { text, why } = checked(words.options?.[id], `option ${id} of ${record.id}`);
      return { id, text: filled(text), isRight, why: why === undefined ? why : filled(why) };
    };
  const byName = <Item extends { id: string }>(items: readonly Item[]) =>
    shuffled(items, record.id, ({ id }) => id);
  switch (record.kind) {
    case 'choose': {
      const wrong = byName(record.wrong.map(optionOf(false)));
      const options = wrong.toSpliced(rightPlace, 0, ...record.right.map(optionOf(true)));
      return { ...common, kind: record.kind, options, gameSeconds: record.game_seconds ?? null };
    }
    case 'choose_many': {
      const options = [...record.right.map(optionOf(true)), ...record.wrong.map(optionOf(false))];
      return {
        ...common,
        kind: record.kind,
        options: byName(options),
        gameSeconds: record.game_seconds ?? null,
      };
    }
    case 'true_false': {
      const { yes, no } = from.interface.quiz_page;
      const options = [
        { id: 'true', text: yes, isRight: record.is_true },
        { id: 'false', text: no, isRight: !record.is_true },
      ];
      return { ...common, kind: record.kind, options, gameSeconds: record.game_seconds ?? null };
    }
    case 'number': {
      const { answer, tolerance } = record;
      return {
        ...common,
        kind: record.kind,
        answer: typeof answer === 'number' ? answer : numberOf(from.content, answer),
        tolerance,
        unit: filled(checked(words.unit, `unit of ${record.id}`)),
      };
    }
    case 'estimate':
    case 'draw':
      return onPictureFrom(from, record, {
        ...common,
        unit: filled(checked(words.unit, `unit of ${record.id}`)),
      });
    case 'order': {
      const items = record.items.map(({ id }, index) => ({
        id,
        text: filled(checked(words.options?.[id], `item ${id} of ${record.id}`).text),
        place: index + 1,
      }));
      return { ...common, kind: record.kind, items: outOfOrder(items, record.id) };
    }
    case 'match': {
      const pairs = record.pairs.map((id) => {
        const { left, right } = checked(words.pairs?.[id], `pair ${id} of ${record.id}`);
        return { id, left: filled(left), right: filled(right) };
      });
      const rights = outOfOrder(pairs, record.id).map(({ id }) => id);
      return { ...common, kind: record.kind, pairs, rights };
    }
    case 'short':
      return {
        ...common,
        kind: record.kind,
        model: filled(checked(words.model, `model of ${record.id}`)),
      };
  }
}

/** A question on a picture, whose numbers and sources are those of the records. */
function onPictureFrom(
  { content, formats }: BankSources,
  record: Extract<QuestionRecord, { kind: 'estimate' | 'draw' }>,
  common: Common & { unit: string },
): PictureQuestion {
  const { declared, tolerance } = record;
  const rows = declaredNumbers(content, declared);
  const rowOf = (day: string) =>
    checked(
      rows.find(({ asOf }) => asOf === day),
      `number of ${record.id} on ${day}`,
    );
  const days = record.kind === 'draw' ? record.days : [record.day];
  const shared = {
    ...common,
    sources: [...new Set([...record.sources, ...days.flatMap((day) => rowOf(day).sources)])],
    declared,
    tolerance,
  };
  if (record.kind === 'estimate') {
    const { kind, day } = record;
    return { ...shared, kind, day, answer: rowOf(day).value };
  }
  const { kind, given } = record;
  const points = days.map((day) => ({ day, label: formats.date(day), answer: rowOf(day).value }));
  return { ...shared, kind, given, points };
}

/** Items in another order than theirs. */
function outOfOrder<Item extends { id: string }>(items: readonly Item[], seed: string): Item[] {
  for (let round = 0; ; round += 1) {
    const order = shuffled(items, `${seed} ${String(round)}`, ({ id }) => id);
    if (order.some((item, index) => item !== items[index])) return order;
  }
}

/** The chapter that a question belongs to, and how much its step may know. */
function whereIs({ content, words }: BankSources, record: QuestionRecord) {
  const [chapter] = checked(
    [...content.storyboards].find(([, { data }]) => Object.hasOwn(data, record.step)),
    `chapter of ${record.step}`,
  );
  const step = words.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === record.step);
  const known = step?.later?.date ?? content.plan.data.knowledge_ends;
  return { chapter, step: record.step, later: record.later ? known : null };
}
