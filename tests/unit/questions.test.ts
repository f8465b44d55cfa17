import { describe, expect, it } from 'vitest';
import { questionsIn, questionsOf } from '../../src/classroom/questions/edition-questions.ts';
import { isChoice, type Question } from '../../src/classroom/questions/question.ts';
import { rightPlaces, shuffled } from '../../src/classroom/questions/spread.ts';
import { GAME_LIMITS } from '../../src/schema/question.ts';
import { chapters, story } from './real-story.ts';

const questions = questionsIn('en');
const textsOf = (question: Question): string[] => [
  question.prompt,
  question.explanation,
  ...(isChoice(question) ? question.options.flatMap(({ text, why = '' }) => [text, why]) : []),
];

describe('the bank of questions', () => {
  it('has sixty questions or more, and five or more in each chapter', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    for (const { id } of chapters) {
      expect(questionsOf('en', id).length, id).toBeGreaterThanOrEqual(5);
    }
    expect(questionsOf('en', 'all')).toEqual(questions);
  });

  it('is about every misconception, and has every kind and every level', () => {
    const asked = questions.flatMap(({ misconception }) => misconception ?? []);
    expect(asked.sort()).toEqual(story.content.misconceptions.data.map(({ id }) => id).sort());
    expect([...new Set(questions.map(({ kind }) => kind))].sort()).toEqual(
      [
        ...['choose', 'choose_many', 'draw', 'estimate', 'match', 'number', 'order', 'short'],
        'true_false',
      ].sort(),
    );
    for (const level of [1, 2, 3]) {
      expect(questions.filter((one) => one.level === level).length).toBeGreaterThan(9);
    }
  });

  it.each(questions.map((one) => [one.id, one] as const))(
    'answers %s, explains every wrong reply, and names sources',
    (_, question) => {
      expect(question.explanation).not.toBe('');
      expect(question.sources.length).toBeGreaterThan(0);
      for (const text of textsOf(question)) expect(text).not.toMatch(/[{}]/);
      if (!isChoice(question)) return;
      expect(question.options.some(({ isRight }) => isRight)).toBe(true);
      expect(question.options.some(({ isRight }) => !isRight)).toBe(true);
      if (question.kind === 'true_false') return;
      for (const { isRight, why } of question.options) expect(why === undefined).toBe(isRight);
    },
  );

  it('keeps to the limits of games, and has enough questions for one', () => {
    const games = questions.filter(isChoice).filter(({ gameSeconds }) => gameSeconds !== null);
    expect(games.length).toBeGreaterThan(40);
    for (const { id, prompt, options } of games) {
      expect(prompt.length, id).toBeLessThanOrEqual(GAME_LIMITS.prompt);
      expect(options.length, id).toBeLessThanOrEqual(4);
      for (const { text } of options) {
        expect(text.length, text).toBeLessThanOrEqual(GAME_LIMITS.answer);
      }
    }
  });

  it('has the right reply in every place about as often', () => {
    const places = questions
      .filter(isChoice)
      .filter(({ kind, options }) => kind === 'choose' && options.length === 4)
      .map(({ options }) => options.findIndex(({ isRight }) => isRight));
    const counts = [0, 1, 2, 3].map((place) => places.filter((one) => one === place).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('has statements that are true about as often as not', () => {
    const statements = questions.filter(isChoice).filter(({ kind }) => kind === 'true_false');
    const isTrue = ({ options }: (typeof statements)[number]) =>
      options.some(({ id, isRight }) => id === 'true' && isRight);
    const share = statements.filter(isTrue).length / statements.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  it('does not show items in their right order, nor pairs side by side', () => {
    for (const question of questions) {
      if (question.kind === 'order') {
        const places = question.items.map(({ place }) => place);
        expect(places).not.toEqual(places.toSorted((a, b) => a - b));
      }
      if (question.kind === 'match') {
        expect(question.rights).not.toEqual(question.pairs.map(({ id }) => id));
        expect([...question.rights].sort()).toEqual(question.pairs.map(({ id }) => id).sort());
      }
    }
  });

  it('fills in figures from the treaties', () => {
    const all = questions.find(({ id }) => id === 'newstart_all');
    expect(all?.prompt).toContain('1,550');
    const sum = questions.find(({ id }) => id === 'both_look_on');
    expect(sum).toMatchObject({ kind: 'number', answer: 2692 });
  });

  it('says up to which day a question asks, where it asks about what came later', () => {
    const later = questions.find(({ id }) => id === 'reported_deal');
    expect(later?.later).toBe('2026-02-06');
    expect(questions.find(({ id }) => id === 'open_skies_limit')?.later).toBeNull();
  });
});

describe('an order that seems to be by chance', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('has every item once, and is the same every time', () => {
    const order = shuffled(items, 'seed', String);
    expect(order.toSorted()).toEqual(items);
    expect(shuffled(items, 'seed', String)).toEqual(order);
    expect(shuffled(items, 'other', String)).not.toEqual(order);
  });

  it('gives every place its turn before one comes again', () => {
    const places = rightPlaces(Array<number>(8).fill(4), 'seed');
    expect(places.slice(0, 4).sort()).toEqual([0, 1, 2, 3]);
    expect(places.slice(4).sort()).toEqual([0, 1, 2, 3]);
  });
});
