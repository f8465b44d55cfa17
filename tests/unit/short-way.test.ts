import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { exactMinutesFor } from '../../src/story/prose/reading-time.ts';
import { skippedFrom, stepsOn } from '../../src/story/short-way.ts';
import { chapters, root } from './real-story.ts';

const steps = chapters.flatMap((chapter) => chapter.steps);
const short = stepsOn('short', steps);

it('takes 7 to 8.5 minutes, and begins every chapter', () => {
  const minutes = exactMinutesFor(short);
  expect(minutes).toBeGreaterThanOrEqual(7);
  expect(minutes).toBeLessThanOrEqual(8.5);
  expect(exactMinutesFor(stepsOn('whole', steps))).toBeGreaterThan(2 * minutes);
  expect(chapters.filter((chapter) => chapter.steps[0]?.isOnShortWay !== true)).toEqual([]);
});

it('folds every step that it skips behind one line, and no other', () => {
  const folded = chapters.flatMap((chapter) =>
    chapter.steps.flatMap(({ id }) => skippedFrom(chapter.steps, id)),
  );
  expect(folded).toEqual(steps.filter(({ isOnShortWay }) => !isOnShortWay));
});

it('has a line above the first of the skipped steps only', () => {
  const chapter = [true, false, false, true, false].map((isOnShortWay, index) => ({
    id: String(index),
    isOnShortWay,
  }));
  const lines = chapter.map(({ id }) => skippedFrom(chapter, id).map((step) => step.id));
  expect(lines).toEqual([[], ['1', '2'], [], [], ['4']]);
});

it('stops the build when it is not as long as the cover promises', () => {
  const file = 'content/storyboards/what-happened-next.yaml';
  const without = readFileSync(file, 'utf8').replaceAll('  short_way: true\n', '');
  expect(() => loadStory(root, new Map([[file, without]]))).toThrow(
    /content\/storyboards short_way: found \d+ steps, \d\.\d minutes; allowed: 7 to 8.5 minutes/,
  );
});
