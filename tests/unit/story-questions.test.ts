import { describe, expect, it, vi } from 'vitest';
import { questionsIn } from '../../src/classroom/questions/edition-questions.ts';
import { readAnswers } from '../../src/classroom/story-questions/answers.ts';
import { asText } from '../../src/classroom/story-questions/answers-dialog.ts';
import { ASKED_IN_CHAPTER } from '../../src/schema/question.ts';
import { story } from './real-story.ts';

describe('the questions that the story asks', () => {
  const asked = questionsIn('en').filter((question) => question.asked !== null);

  it('are as many as a chapter may have, in every chapter, and of several kinds', () => {
    for (const { id } of story.content.plan.data.chapters) {
      expect(asked.filter(({ chapter }) => chapter === id).length, id).toBe(ASKED_IN_CHAPTER);
    }
    const kinds = new Set(asked.map(({ kind }) => kind));
    for (const kind of ['number', 'choose', 'order', 'short', 'estimate', 'draw'] as const) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('answers that are stored', () => {
  const answer = { id: 'question-bomber_counts', values: ['1'], why: '' };

  it('are read back as they were', () => {
    expect(readAnswers(JSON.stringify([answer]))).toEqual([answer]);
    expect(readAnswers(null)).toEqual([]);
  });

  it.each([
    ['{}', 'no list'],
    [JSON.stringify([null, 1, 'text', {}]), 'no answers'],
    [JSON.stringify([{ ...answer, values: [1] }]), 'values that are no texts'],
    [JSON.stringify([{ ...answer, why: 'x'.repeat(4001) }]), 'a text that nobody has written'],
  ])('are left out where they are none: %s', (text) => {
    expect(readAnswers(text)).toEqual([]);
  });

  it('are left alone, with a warning, where they cannot be read', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(readAnswers('[{')).toEqual([]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});

it('writes answers as a text, with reasons where there are any', () => {
  const words = { reply: 'Your answer:', reason: 'Your reason:' };
  const given = [
    { prompt: 'As how many?', reply: '1', why: 'A rule.' },
    { prompt: 'True?', reply: 'False', why: '' },
  ];
  expect(asText(given, words)).toBe(
    '1. As how many?\nYour answer: 1\nYour reason: A rule.\n\n2. True?\nYour answer: False',
  );
});
