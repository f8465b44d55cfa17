import { describe, expect, it } from 'vitest';
import { contains, gapBetween } from '../../src/figures/kit/geometry.ts';
import { layoutPhotograph } from '../../src/figures/charts/photograph/photograph-layout.ts';
import {
  describePhotograph,
  tabulatePhotograph,
} from '../../src/figures/charts/photograph/photograph-words.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { scenes, stepsWithFigure, story } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const [step = ''] = stepsWithFigure('photograph');
const { figure } = found(
  scenes.find((one) => one.step === step),
  'a photograph',
);
if (figure?.name !== 'photograph') throw new Error('no photograph');
const scene = figure;

describe('the photograph', () => {
  it('keeps its people in the frame, and the paper outside it, at every size', () => {
    for (const form of forms) {
      const size = plateSize(form);
      const { frame, papers, labels, people } = layoutPhotograph(scene, layoutContext(size));
      const where = `${String(size.width)}x${String(size.height)}`;
      expect(people, where).toHaveLength(2);
      expect(contains({ x: 0, y: 0, ...size }, frame), where).toBe(true);
      for (const paper of papers) {
        expect(contains({ x: 0, y: 0, ...size }, paper), where).toBe(true);
        expect(gapBetween(frame, paper), where).toBeGreaterThan(0);
        const words = found(
          labels.find(({ key }) => key === paper.key),
          paper.key,
        );
        expect(contains(paper, words.box), `${where} ${paper.key}`).toBe(true);
      }
      for (const { person } of scene.people) {
        const name = found(
          labels.find(({ key }) => key === person),
          person,
        );
        expect(gapBetween(frame, name.box), where).toBeGreaterThan(0);
        // Below the picture, and no further to the sides than it.
        expect(name.box.x, where).toBeGreaterThanOrEqual(frame.x);
        expect(name.box.x + name.box.width, where).toBeLessThanOrEqual(frame.x + frame.width);
      }
    }
  });

  it('has people where its caption puts them, and nothing else', () => {
    const { people, labels } = layoutPhotograph(scene, layoutContext({ width: 863, height: 471 }));
    expect(people.map(({ side }) => side)).toEqual(['us', 'russia']);
    expect(labels.slice(0, 2).map(({ lines }) => lines[0]?.text)).toEqual([
      'Donald J. Trump',
      'Vladimir Putin',
    ]);
    const [left, right] = labels;
    expect(left?.box.x).toBeLessThan(right?.box.x ?? 0);
  });

  it('says that it is a drawing, and where the photograph itself can be seen', () => {
    const { notes } = layoutPhotograph(scene, layoutContext({ width: 863, height: 471 }));
    const said = notes.map(({ text }) => text).join(' ');
    expect(said).toMatch(/drawn from its caption/);
    expect(said).toMatch(/No faces/);
    expect(said).toMatch(/Metzel.*TASS.*AP/);
    const { url, publisher } = story.content.sources.get(scene.source);
    expect(publisher).toMatch(/Associated Press/);
    expect(url).toMatch(/^https:/);
  });

  it('takes the words on the paper from the quotation, and keeps the place of the answer empty', () => {
    const { text } = story.content.quotations.get(scene.lacks.quotation);
    const { papers } = layoutPhotograph(scene, layoutContext({ width: 863, height: 471 }));
    expect(text).toContain(scene.lacks.part);
    expect(papers.map(({ key, side }) => [key, side])).toEqual([
      ['paper', 'russia'],
      ['answer', 'us'],
    ]);
    expect(describePhotograph(scene, context)).toContain(`“${scene.lacks.part}”`);
    expect(tabulatePhotograph(scene, context).rows.map((row) => row[2])).toEqual([
      'Donald J. Trump',
      'Vladimir Putin',
      `“${scene.lacks.part}”`,
      context.words.photograph.answer,
    ]);
  });
});
