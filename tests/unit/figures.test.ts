import { describe, expect, it } from 'vitest';
import { boxesOfLine } from '../../src/figures/kit/figure-axis.ts';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import type { PlacedLabel } from '../../src/figures/kit/figure-labels.ts';
import type { PlacedNotes } from '../../src/figures/kit/figure-notes.ts';
import { extentOf, instantOf } from '../../src/story/facts/dates.ts';
import { freezeDeep } from './compare.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { figures, scenes } from './real-story.ts';
import { moment, plateSize, threeForms } from './stages.ts';

/** Every figure with its scenes. */
const shown = Object.entries(figures).map(([name, figure]) => ({
  name,
  figure,
  scenes: scenes.flatMap(({ step, figure: scene, timeline }) =>
    scene?.name === name ? [{ step, scene, timeline }] : [],
  ),
}));

/** What the geometries of figures have in common; each has some of it, under these names (see `Figure`). */
interface CommonGeometry {
  labels?: PlacedLabel[];
  notes?: PlacedNotes;
  cursor?: { x: number };
  line?: [x: number, y: number][];
  lines?: { points: [x: number, y: number][] }[];
  points?: { x: number; isLater?: boolean }[];
  marks?: { x: number; isLater?: boolean }[];
  panels?: CommonGeometry[];
}

/** The x of everything in a figure that was known on the cursor's day. */
function knownXs({
  line = [],
  lines = [],
  points = [],
  marks = [],
  panels = [],
}: CommonGeometry): number[] {
  return [
    ...[...line, ...lines.flatMap((one) => one.points)].map(([x]) => x),
    ...[...points, ...marks].filter(({ isLater }) => isLater !== true).map(({ x }) => x),
    ...panels.flatMap(knownXs),
  ];
}

const isPlaced = (label: object): label is PlacedLabel => 'box' in label;

describe.each(shown)('the figure $name', ({ figure, scenes: own }) => {
  const moments = own.flatMap(({ step, scene, timeline }) =>
    threeForms.flatMap((form) =>
      [false, true].map((hasHindsight) => {
        const [start, end] = timeline.window;
        const time = {
          window: [extentOf(start)[0], extentOf(end)[1]] as const,
          cursor: instantOf(timeline.cursor),
          hasHindsight,
        };
        const size = plateSize(form);
        const state = figure.interpolate(scene, scene)(0);
        const layout = () => figure.layout(state, layoutContext(size, time));
        return { key: moment(form, step, String(hasHindsight)), state, size, hasHindsight, layout };
      }),
    ),
  );

  it('is used by a step', () => {
    expect(own).not.toEqual([]);
  });

  it('has the same layout for the same input, which it does not change', () => {
    for (const { key, state, layout } of moments) {
      freezeDeep(state);
      expect(layout(), key).toEqual(layout());
    }
  });

  it('keeps its labels on the plate, below its notes, apart, and off its line', () => {
    for (const { key, size, layout } of moments) {
      const { labels = [], line = [], notes } = layout() as CommonGeometry;
      const foot = Math.max(...found(notes, 'the notes').map(({ y }) => y));
      const boxes = labels.filter(isPlaced).map(({ box }) => box);
      for (const [index, box] of boxes.entries()) {
        expect(box.x, key).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, key).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height, key).toBeLessThanOrEqual(size.height);
        expect(box.y + box.height, key).toBeGreaterThan(foot);
        for (const other of [...boxes.slice(index + 1), ...boxesOfLine(line)])
          expect(gapBetween(box, other), key).toBeGreaterThanOrEqual(-0.5);
      }
    }
  });

  it('draws only hindsight right of the cursor', () => {
    for (const { key, layout } of moments) {
      const geometry = layout() as CommonGeometry;
      const { cursor } = geometry;
      if (!cursor) continue;
      const xs = knownXs(geometry);
      const missing = `${key}: a cursor, but nothing on a day in line, lines, points, marks or panels`;
      expect(xs, missing).not.toEqual([]);
      for (const x of xs) expect(x, key).toBeLessThanOrEqual(cursor.x + 1e-6);
    }
  });

  it('has a table with complete rows, and a description, for each scene', () => {
    for (const { step, scene, timeline } of own) {
      const { caption, head, rows } = figure.tabulate(scene, timeline.cursor, context);
      expect(caption, step).not.toBe('');
      expect(rows, step).not.toEqual([]);
      for (const row of rows) expect(row, step).toHaveLength(head.length);
      expect(figure.describe(scene, timeline.cursor, context), step).not.toMatch(/[{}]|undefined/);
    }
  });

  it('describes different tables differently', () => {
    const wordsByRows = new Map(
      own.map(({ scene, timeline: { cursor } }) => [
        JSON.stringify(figure.tabulate(scene, cursor, context).rows),
        figure.describe(scene, cursor, context),
      ]),
    );
    expect(new Set(wordsByRows.values()).size).toBe(wordsByRows.size);
  });

  it('reaches both ends of a passage from one scene to another', () => {
    for (const [index, { scene: to }] of own.entries()) {
      const from = own[index - 1]?.scene ?? to;
      const at = figure.interpolate(from, to);
      const size = plateSize(found(threeForms[2], 'a laptop'));
      const layout = (state: unknown) => figure.layout(state, layoutContext(size));
      expect(layout(at(0))).toEqual(layout(figure.interpolate(from, from)(0)));
      expect(layout(at(1))).toEqual(layout(figure.interpolate(to, to)(0)));
    }
  });
});
