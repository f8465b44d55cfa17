import { describe, expect, it } from 'vitest';
import { treaties } from '../../src/figures/charts/treaties/treaties.ts';
import { extentOf, instantOf } from '../../src/story/facts/dates.ts';
import { layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, scenes } from './real-story.ts';
import { plateSize, threeForms } from './stages.ts';

const scene = found(
  scenes.find(({ figure }) => figure?.name === 'treaties'),
  'a step with all treaties',
);
const [from, to] = scene.timeline.window;
const window = [extentOf(from)[0], extentOf(to)[1]] as const;
const at = (day: string, size: { width: number; height: number }) =>
  treaties.layout(null, layoutContext(size, { window, cursor: instantOf(day) }));

describe.each(threeForms)('on a plate of any size', (form) => {
  const size = plateSize(form);
  const { bars, labels, cursor } = at(scene.timeline.cursor, size);

  it('draws and names every treaty of the story', () => {
    const all = Object.values(facts.treaties);
    expect(bars.map(({ key }) => key).sort()).toEqual(all.map(({ id }) => id).sort());
    for (const { id, label } of all) {
      const own = found(
        labels.find(({ key }) => key === id),
        id,
      );
      expect(own.lines[0]?.text.startsWith(label)).toBe(true);
    }
  });

  it('stops New START at the rule of the day on which it ended', () => {
    const { end } = found(
      bars.find(({ key }) => key === 'newstart'),
      'New START',
    );
    expect(end).toMatchObject({ how: 'expired', x: cursor.x });
    expect(cursor.from).toBeLessThan(
      Math.min(...bars.flatMap(({ spans }) => spans.map(({ y }) => y))),
    );
  });

  it('draws no treaty before it is signed', () => {
    const known = at('1980-01-01', size).bars.map(({ key }) => key);
    expect(known).toEqual(['ltbt', 'npt', 'abm', 'salt1', 'salt2']);
  });
});
