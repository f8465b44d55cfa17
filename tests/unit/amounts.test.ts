import { describe, expect, it } from 'vitest';
import { gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import {
  amountsOf,
  layoutAmounts,
  type AmountGroup,
} from '../../src/figures/charts/amounts/amounts-layout.ts';
import type { AmountsScene } from '../../src/figures/charts/amounts/amounts-schema.ts';
import { tabulateAmounts } from '../../src/figures/charts/amounts/amounts-words.ts';
import { context, layoutContext } from './figure-context.ts';
import { scenes, story } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const shown = scenes.flatMap(({ figure }) => (figure?.name === 'amounts' ? [figure] : []));
const sizes = forms.map(plateSize);
const signsIn = (runs: AmountGroup['runs']) => runs.reduce((sum, { count }) => sum + count, 0);
const layout = (scene: AmountsScene, size = { width: 863, height: 471 }) =>
  layoutAmounts(scene, layoutContext(size));

describe('the figure of amounts', () => {
  it('draws as many signs as there are things, in its unit, at every size', () => {
    for (const scene of shown)
      for (const size of sizes)
        for (const [index, group] of layout(scene, size).groups.entries()) {
          const amount = amountsOf(scene.picture, context)[index];
          expect(group.key).toBe(amount?.item);
          expect(signsIn(group.runs) * scene.unit, group.key).toBe(amount?.least);
          expect(signsIn([...group.runs, ...group.uncertain]) * scene.unit).toBe(amount?.most);
        }
  });

  it('keeps signs on the plate and apart from names and from each other, at every size', () => {
    for (const scene of shown)
      for (const size of sizes) {
        const { groups, labels, pitch } = layout(scene, size);
        const where = `${scene.picture} ${String(size.width)}`;
        const boxes = groups.map(({ runs, uncertain }): Box => {
          const all = [...runs, ...uncertain];
          const x = Math.min(...all.map((run) => run.x));
          const y = Math.min(...all.map((run) => run.y)) - pitch / 2;
          return {
            x,
            y,
            width: Math.max(...all.map((run) => run.x + run.count * pitch)) - x,
            height: Math.max(...all.map((run) => run.y + pitch / 2)) - y,
          };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.x + box.width, where).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height, where).toBeLessThanOrEqual(size.height);
          const others = [...boxes.slice(index + 1), ...labels.map((label) => label.box)];
          for (const other of others) expect(gapBetween(box, other), where).toBeGreaterThan(-1);
        }
      }
  });

  it('adds the missiles of five countries up to those that the ministers decided on', () => {
    const missiles = amountsOf('double_track', context);
    const sum = (kind: string) =>
      missiles.filter(({ item }) => item.startsWith(kind)).reduce((all, { most }) => all + most, 0);
    expect([sum('pershing'), sum('cruise')]).toEqual([108, 464]);
    expect(missiles.map(({ sign }) => sign).filter((sign) => !sign.includes('planned'))).toEqual(
      [],
    );
  });

  it('shows a range as what is certain, and what is not', () => {
    const [, outline] = layout({ name: 'amounts', picture: 'start_three', unit: 10 }).groups;
    expect(signsIn(outline?.runs ?? [])).toBe(200);
    expect(signsIn(outline?.uncertain ?? [])).toBe(50);
    const { rows } = tabulateAmounts(
      { name: 'amounts', picture: 'start_three', unit: 10 },
      context,
    );
    expect(rows[1]?.slice(1)).toEqual(['2,000', '2,500']);
  });

  it('draws all amounts of a picture at one scale', () => {
    const { groups, pitch } = layout({ name: 'amounts', picture: 'twenty', unit: 1 });
    expect(groups.map(({ runs }) => signsIn(runs))).toEqual([20, 1]);
    expect(pitch).toBeGreaterThan(40);
  });

  it('shows what has been used of what is allowed, and says so', () => {
    const visits: AmountsScene = { name: 'amounts', picture: 'visits', unit: 1 };
    const [american, russian] = layout(visits).groups;
    expect([american?.runs, american?.uncertain].map((runs) => signsIn(runs ?? []))).toEqual([
      1, 17,
    ]);
    expect(signsIn(russian?.runs ?? [])).toBe(
      story.content.treaties.get('newstart').numbers.on_site_inspections_a_year,
    );
    expect(tabulateAmounts(visits, context).rows[0]?.[0]).toBe('American visits 1 of 18');
  });

  it('counts what is disputed beyond the number that was declared', () => {
    const disputed = amountsOf('disputed', context).map(({ most }) => most);
    expect(disputed).toEqual([800, 56, 41]);
  });

  it('adds up the flights that all signatories of Open Skies must accept', () => {
    // Annex A: 42 twice, seven times 12, and for twelve others 7, four times 6, six times 4, and 2.
    const quotas = amountsOf('quotas', context).map(({ most }) => most);
    expect(quotas).toEqual([42, 42, 7 * 12, 7 + 4 * 6 + 6 * 4 + 2]);
  });
});
