import { describe, expect, it } from 'vitest';
import {
  layoutLedger,
  type LedgerGeometry,
} from '../../src/figures/charts/ledger/ledger-layout.ts';
import { describeLedger, tabulateLedger } from '../../src/figures/charts/ledger/ledger-words.ts';
import { contains } from '../../src/figures/kit/geometry.ts';
import { context, layoutContext } from './figure-context.ts';
import { facts } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const wide = { width: 863, height: 471 };
const widthOf = ({ bars }: LedgerGeometry, key: string) =>
  bars.find((bar) => bar.key === key)?.width ?? NaN;

describe('the sheet with two columns', () => {
  it('draws bars to one scale, outwards from its middle', () => {
    const geometry = layoutLedger(layoutContext(wide));
    const scale = widthOf(geometry, 'icbm ussr') / 1398;
    for (const { category, us, ussr } of facts.ledger) {
      expect(widthOf(geometry, `${category} us`) / us).toBeCloseTo(scale, 9);
      expect(widthOf(geometry, `${category} ussr`) / ussr).toBeCloseTo(scale, 9);
    }
    for (const { side, x, width } of geometry.bars)
      if (side === 'us') expect(x + width).toBeLessThan(geometry.middle);
      else expect(x).toBeGreaterThan(geometry.middle);
  });

  it('keeps bars and words on the sheet, at every size', () => {
    for (const form of forms) {
      const { sheet, bars, labels } = layoutLedger(layoutContext(plateSize(form)));
      for (const bar of bars) expect(contains(sheet, bar), bar.key).toBe(true);
      for (const { key, box } of labels) {
        expect(box.x, key).toBeGreaterThan(sheet.x);
        expect(box.x + box.width, key).toBeLessThan(sheet.x + sheet.width);
      }
    }
  });

  it('is filled in line by line while it comes, and nothing is written before', () => {
    const at = (presence: number) => layoutLedger(layoutContext(wide, undefined, presence));
    const written = (presence: number) => at(presence).bars.map(({ width }) => width);
    expect(written(0)).toEqual(Array.from({ length: 10 }, () => 0));
    const half = at(0.5);
    expect(widthOf(half, 'icbm us')).toBeCloseTo(widthOf(at(1), 'icbm us'), 9);
    expect(widthOf(half, 'bombers us')).toBe(0);
    expect(half.labels.map(({ key }) => key)).not.toContain('bombers us');
    expect(written(1)).toEqual(written(0.97));
  });

  it('says and tabulates every number', () => {
    const said = describeLedger(context);
    for (const row of tabulateLedger(context).rows)
      for (const number of row.slice(1)) expect(said).toContain(number);
    expect(tabulateLedger(context).rows[0]?.slice(1)).toEqual(['1,054', '1,398']);
  });
});
