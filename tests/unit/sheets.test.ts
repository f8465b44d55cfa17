import { describe, expect, it } from 'vitest';
import { contains, gapBetween } from '../../src/figures/kit/geometry.ts';
import { layoutSheets } from '../../src/figures/charts/sheets/sheets-layout.ts';
import { describeSheets, tabulateSheets } from '../../src/figures/charts/sheets/sheets-words.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, formats, scenes, stepsWithFigure } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const deskOf = (step: string) => {
  const { figure } = found(
    scenes.find((one) => one.step === step),
    step,
  );
  if (figure?.name !== 'sheets') throw new Error(`no sheets in ${step}`);
  return figure;
};
const large = { width: 863, height: 471 };
const layout = (step: string, size = large) => layoutSheets(deskOf(step), layoutContext(size));

describe('the sheets', () => {
  it('keep their words on them, and lie on the plate apart, at every size', () => {
    for (const step of stepsWithFigure('sheets'))
      for (const form of forms) {
        const size = plateSize(form);
        const { sheets, labels } = layout(step, size);
        const where = `${step} ${String(size.width)}`;
        for (const [index, sheet] of sheets.entries()) {
          expect(contains({ x: 0, y: 0, ...size }, sheet), where).toBe(true);
          const own = found(
            labels.find(({ key }) => key === sheet.key),
            sheet.key,
          );
          expect(contains(sheet, own.box), `${where} ${sheet.key}`).toBe(true);
          for (const other of sheets.slice(index + 1))
            expect(gapBetween(sheet, other), where).toBeGreaterThan(0);
        }
      }
  });

  it('keep a place open for what was not found, and for the reader', () => {
    const looks = (step: string) => layout(step).sheets.map(({ look }) => look);
    expect(looks('what-would-you-sign').at(-1)).toBe('missing');
    expect(looks('where-knowledge-ends').filter((look) => look === 'missing')).toHaveLength(3);
  });

  it('have the numbers of the treaty from its record', () => {
    const { warheads, deployed, launchers } = facts.newStart.limits;
    const numbers = formats.list([warheads, deployed, launchers].map(formats.number));
    const said = tabulateSheets(deskOf('what-would-you-sign'), context).rows.map((row) => row[2]);
    expect(said.filter((words) => words?.includes(numbers))).toHaveLength(1);
    expect(describeSheets(deskOf('what-would-you-sign'), context)).toContain('Prague, 2010');
  });

  it('answer each other across, or where pages would be narrow, on the right', () => {
    const first = (size: typeof large) => layout('where-knowledge-ends', size).sheets.slice(0, 2);
    const [page, below] = first(large);
    expect([page?.x, (below?.y ?? 0) > (page?.y ?? 0)]).toEqual([below?.x, true]);
    const [strip, beside] = first({ width: 292, height: 219 });
    expect([strip?.y, (beside?.x ?? 0) > (strip?.x ?? 0)]).toEqual([beside?.y, true]);
  });
});
