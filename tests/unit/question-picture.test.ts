import { describe, expect, it } from 'vitest';
import { blankFile } from '../../src/classroom/questions/picture/blank-picture.ts';
import { questionsIn } from '../../src/classroom/questions/edition-questions.ts';
import { heightOf, STEP, valueAt } from '../../src/classroom/questions/picture/picture-scale.ts';
import {
  PICTURE,
  questionPicture,
} from '../../src/classroom/questions/picture/question-picture.ts';
import { isOnPicture, pointsOf } from '../../src/classroom/questions/question.ts';
import { newStartSeries } from '../../src/figures/charts/new-start/new-start-schema.ts';
import { drawStill } from '../../src/figures/stills/draw-still.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { found } from './found.ts';
import { story } from './real-story.ts';

const edition = editionIn('en');
const asked = questionsIn('en').filter(isOnPicture);
const rows = story.content.series.get(newStartSeries).rows;

it('the bank has an estimate and a line to draw', () => {
  expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['estimate', 'draw']));
});

describe.each(asked.map((one) => [one.id, one] as const))('the picture of %s', (_, question) => {
  const { draw, drawBlank, description, scale } = questionPicture(edition, question);
  const document = drawStill(PICTURE, draw);
  const blank = drawStill(PICTURE, drawBlank);
  const { party, quantity } = question.declared;
  const points = pointsOf(question, edition.formats.date);
  const rowOf = (day: string) =>
    found(
      rows.find((row) => row.party === party && row.as_of === day),
      day,
    );

  it('asks for what the records say, with their sources', () => {
    for (const { day, answer } of points) {
      expect(answer).toBe(rowOf(day)[quantity]);
      expect(question.sources).toEqual(expect.arrayContaining(rowOf(day).sources));
    }
  });

  it('has each answer as a sign where the scale puts it, and none before the reply', () => {
    const at = (group: string) =>
      [...document.querySelectorAll(`.${group} .marks .${party}`)].map((mark) =>
        (mark.getAttribute('transform') ?? '').match(/[\d.]+/g)?.map(Number),
      );
    points.forEach(({ answer }, index) => {
      const [x = NaN, y = NaN] = found(
        at('answer-in-picture').find((mark) => mark?.[0] === scale.x[index]),
        String(answer),
      );
      expect(x).toBe(scale.x[index]);
      expect(Math.abs(y - heightOf(scale, answer))).toBeLessThan(0.2);
      expect(at('given').map((mark) => mark?.[0])).not.toContain(x);
    });
  });

  it('does not tell an answer in words', () => {
    const words = `${description} ${document.querySelector('.given')?.textContent ?? ''}`;
    for (const { answer } of points) {
      expect(words).not.toContain(edition.formats.number(answer));
      expect(blank.textContent).not.toContain(edition.formats.number(answer));
    }
    expect(description).toContain(edition.formats.number(scale.low));
  });

  it('stands alone as a file, which needs no font', () => {
    const file = blankFile(edition, question, process.cwd());
    expect(file).not.toContain('<text');
    expect(file).toMatch(/<use [^>]*href="#l\d+"/);
  });

  it('gives back the value of a height, in steps, and keeps to its ends', () => {
    for (const value of [scale.low, scale.low + 3 * STEP, scale.high]) {
      expect(valueAt(scale, heightOf(scale, value))).toBe(value);
    }
    expect(valueAt(scale, -1000)).toBe(scale.high);
    expect(valueAt(scale, 1000)).toBe(scale.low);
    expect(heightOf(scale, scale.high + 1000)).toBe(scale.top);
  });
});
