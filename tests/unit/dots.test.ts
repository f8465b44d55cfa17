import { describe, expect, it } from 'vitest';
import { select } from 'd3';
import { parseHTML } from 'linkedom';
import { drawDots } from '../../src/figures/charts/dots/dots-draw.ts';
import { layoutDots } from '../../src/figures/charts/dots/dots-layout.ts';
import type { DotsGeometry } from '../../src/figures/charts/dots/dots-geometry.ts';
import { describeDots, tabulateDots } from '../../src/figures/charts/dots/dots-words.ts';
import { gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import type { DotsScene } from '../../src/figures/charts/dots/dots-schema.ts';
import type { DotGroup } from '../../src/figures/charts/dots/dots-schema.ts';
import { stockpileSeries } from '../../src/figures/charts/stockpiles/stockpiles-schema.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { formats, scenes, stepsWithFigure, story } from './real-story.ts';
import { forms, moment, plateSize } from './stages.ts';

const wide = { width: 863, height: 471 };

/** The peaks in content/data/series/warheads.csv, and the limits in content/data/treaties.yaml. */
const PEAKS: DotGroup[] = [
  { state: 'us', year: 1967 },
  { state: 'russia', year: 1986 },
];
const LIMITS: DotGroup[] = [
  { state: 'us', limit: 'newstart.deployed_warheads' },
  { state: 'russia', limit: 'newstart.deployed_warheads' },
];

/** The limits are shown as single warheads, stockpiles in twenties. */
const sceneWith = (groups: DotGroup[]): DotsScene => ({
  name: 'dots',
  unit: groups === LIMITS ? 1 : 20,
  groups,
});
const sceneAtRest = (scene: DotsScene, size = wide) =>
  layoutDots({ from: scene, to: scene, t: 0 }, layoutContext(size));
const atRest = (groups: DotGroup[], size = wide) => sceneAtRest(sceneWith(groups), size);
const between = (from: DotGroup[], to: DotGroup[], t: number, size = wide) =>
  layoutDots({ from: sceneWith(from), to: sceneWith(to), t }, layoutContext(size));

const dotsOf = ({ sheets }: DotsGeometry) =>
  sheets.flatMap(({ unit, groups }) =>
    groups.map(({ rows }) => ({ unit, dots: rows.reduce((sum, row) => sum + row.dots, 0) })),
  );

/** The groups of every step that shows dots. */
const active = scenes.flatMap(({ step, figure }) =>
  figure?.name === 'dots' ? [{ step, scene: figure, groups: figure.groups }] : [],
);

function boxesOf({ sheets, labels }: DotsGeometry): { dots: Box[]; words: Box[] } {
  return {
    dots: sheets.flatMap(({ groups, pitch }) =>
      groups.flatMap(({ rows }) =>
        rows.map(({ x, y, dots }) => ({ x, y, width: dots * pitch, height: pitch })),
      ),
    ),
    words: labels.flatMap(({ lines }) =>
      lines.map(({ x, y, text }) => ({
        x,
        y: y - 9,
        width: measureText(text, 'bar'),
        height: 11,
      })),
    ),
  };
}

describe('warheads as dots', () => {
  it('divides the peaks by the unit, which is the same for both sides', () => {
    for (const form of forms) {
      expect(dotsOf(atRest(PEAKS, plateSize(form))), moment(form)).toEqual([
        { unit: 20, dots: Math.round(31_255 / 20) },
        { unit: 20, dots: Math.round(40_159 / 20) },
      ]);
    }
  });

  it('makes a dot the same number at every size, in every step', () => {
    for (const { step, scene } of active) {
      const units = forms.flatMap((form) =>
        sceneAtRest(scene, plateSize(form)).sheets.map(({ unit }) => unit),
      );
      expect(new Set(units), step).toEqual(new Set([scene.unit]));
      expect(units, step).toHaveLength(forms.length);
    }
  });

  it('states in the picture how many warheads a dot stands for', () => {
    for (const form of forms) {
      const { notes, sheets } = atRest(PEAKS, plateSize(form));
      const title = notes
        .filter(({ isTitle }) => isTitle)
        .map(({ text }) => text)
        .join(' ');
      expect(title).toContain(`one dot is ${formats.number(sheets[0]?.unit ?? 0)} warheads`);
    }
    expect(atRest(LIMITS).notes[0]?.text).toContain('one dot is one warhead');
  });

  it('draws one dot for each warhead where the storyboard says so', () => {
    expect(dotsOf(atRest(LIMITS))).toEqual([
      { unit: 1, dots: 1550 },
      { unit: 1, dots: 1550 },
    ]);
  });

  it('shows the numbers of its data in the picture and in the table', () => {
    expect(active.map(({ step }) => step).sort()).toEqual(stepsWithFigure('dots').sort());
    for (const { step, scene, groups } of active) {
      const { labels, before } = sceneAtRest(scene);
      const texts = [...labels, ...before.map(({ label }) => found(label, 'its number'))].flatMap(
        ({ lines }) => lines.map(({ text }) => text),
      );
      const { rows } = tabulateDots(scene, context);
      const words = describeDots(scene, context);
      expect(rows, step).toHaveLength(groups.length + before.length);
      for (const row of rows) {
        const number = found(row.at(-1), 'its number');
        expect(texts.join(' '), step).toContain(number);
        expect(words, step).toContain(number);
      }
    }
    const peak = tabulateDots(sceneWith(PEAKS), context).rows;
    expect(peak.map((row) => row.at(-1))).toEqual(['31,255', '40,159']);
    expect(peak.map((row) => row[0])).toEqual(['United States', 'Soviet Union']);
  });

  it('states that a limit applies only to deployed warheads, wherever one is shown', () => {
    const noted = (groups: DotGroup[]) =>
      atRest(groups)
        .notes.map(({ text }) => text)
        .join(' ');
    expect(noted(LIMITS)).toContain('on deployed warheads only, not on stockpiles');
    expect(noted(PEAKS)).not.toContain('limit');
    expect(atRest(LIMITS).sheets[0]?.groups.every(({ frame }) => frame !== null)).toBe(true);
    expect(atRest(PEAKS).sheets[0]?.groups.every(({ frame }) => frame === null)).toBe(true);
  });

  it('keeps dots and labels on the plate and apart, at every size', () => {
    for (const form of forms) {
      const size = plateSize(form);
      for (const { step, scene } of active) {
        const name = moment(form, step);
        const geometry = sceneAtRest(scene, size);
        const { dots, words } = boxesOf(geometry);
        words.push(...geometry.before.flatMap(({ label }) => label?.box ?? []));
        for (const box of [...dots, ...words]) {
          expect(box.x, name).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, name).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height, name).toBeLessThanOrEqual(size.height);
        }
        for (const word of words) {
          for (const box of dots) expect(gapBetween(word, box), name).toBeGreaterThanOrEqual(0);
          for (const other of words) {
            if (other !== word) expect(gapBetween(word, other), name).toBeGreaterThanOrEqual(0);
          }
        }
        for (const [index, box] of dots.entries()) {
          const next = dots[index + 1];
          if (next) expect(gapBetween(box, next), name).toBeGreaterThanOrEqual(-1e-6);
        }
      }
    }
  });

  it('removes dots in a passage to a smaller number, and names their year', () => {
    const now: DotGroup[] = [{ state: 'us', year: 1968 }];
    const peak: DotGroup[] = [{ state: 'us', year: 1967 }];
    const counts = [0, 0.25, 0.5, 0.75, 1].map((t) => dotsOf(between(peak, now, t))[0]?.dots ?? 0);
    expect(counts[0]).toBeGreaterThan(counts[4] ?? 0);
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    for (const t of [0.25, 0.75]) {
      const [label] = between(peak, now, t).labels;
      expect(label?.lines.map(({ text }) => text).join()).toContain(t < 0.5 ? '1967' : '1968');
    }
    for (const t of [0, 1]) {
      expect(between(peak, now, t)).toEqual(atRest(t === 0 ? peak : now));
    }
  });

  it('never mixes two units, and announces a change of unit', () => {
    const from = atRest(PEAKS).sheets[0]?.unit;
    const to = atRest(LIMITS).sheets[0]?.unit;
    expect(from).not.toBe(to);
    for (const t of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const { sheets, notes } = between(PEAKS, LIMITS, t);
      expect(sheets.length).toBeLessThanOrEqual(1);
      if (t > 0.2 && t < 0.8) {
        expect(notes[0]?.text).toBe(
          `One dot was ${String(from)} warheads and is now ${String(to)}, on every side`,
        );
      }
    }
  });

  it('draws exactly its dots as dashes along its rows', () => {
    const groups: DotGroup[] = [
      { state: 'us', year: 2009 },
      ...LIMITS,
      { state: 'china', year: 2009 },
    ];
    const geometry = atRest(groups);
    const { document } = parseHTML('<html><body><svg></svg></body></html>');
    const svg = select(document.querySelector('svg') as unknown as SVGGElement);
    drawDots(svg, geometry, false);
    const counted = [...(svg.node()?.querySelectorAll('.rows path') ?? [])].map((path) => {
      const d = found(path.getAttribute('d'), 'a path');
      if (path.classList.contains('china')) return d.split('z').length - 1;
      const [dash = 0, gap = 0] = found(path.getAttribute('stroke-dasharray'), 'dashes')
        .split(' ')
        .map(Number);
      return [...d.matchAll(/h([\d.]+)/g)].reduce(
        (sum, [, length]) => sum + Math.floor((Number(length) + gap / 2) / (dash + gap) + 0.5),
        0,
      );
    });
    const [us, one, two, china] = dotsOf(geometry).map(({ dots }) => dots);
    // Open circles are two strokes: full circles, and smaller ones in the colour of the paper over them.
    expect(counted).toEqual([us, one, two, two, china]);
  });
});

describe('the passage from the peaks to the limit', () => {
  const [peaks, ceilings] = ['down-from-the-peak', 'three-ceilings'].map(
    (step) =>
      found(
        active.find((one) => one.step === step),
        step,
      ).scene,
  ) as [DotsScene, DotsScene];
  const at = (t: number, size = wide) =>
    layoutDots({ from: peaks, to: ceilings, t }, layoutContext(size));
  const MOMENTS = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1];
  const groupOf = ({ sheets }: DotsGeometry, key: string) =>
    sheets[0]?.groups.find((group) => group.key === key);
  const dotsIn = (geometry: DotsGeometry, key: string) =>
    groupOf(geometry, key)?.rows.reduce((sum, { dots }) => sum + dots, 0) ?? 0;
  /** From content/data/series/warheads.csv. */
  const warheads = (country: string, year: number) =>
    found(
      story.content.series
        .get(stockpileSeries)
        .rows.find((row) => row.iso3 === country && row.year === year),
      `${country} in ${String(year)}`,
    ).warheads_military_stockpile;

  it('keeps one unit on every plate from its first moment to its last, and states it', () => {
    for (const form of forms) {
      const size = plateSize(form);
      const units = MOMENTS.flatMap((t) => at(t, size).sheets.map(({ unit }) => unit));
      expect(new Set(units).size, moment(form)).toBe(1);
      expect(units).toHaveLength(MOMENTS.length);
      for (const t of MOMENTS) {
        const title = at(t, size).notes.find(({ isTitle }) => isTitle)?.text ?? '';
        expect(title, moment(form, t)).toContain('Warheads in stockpiles');
      }
    }
  });

  it('begins with the peaks and ends with 2009 beside what the treaty allows', () => {
    const unit = found(at(0).sheets[0], 'the dots').unit;
    expect(dotsIn(at(0), 'us-0')).toBe(Math.round(31_255 / unit));
    expect(dotsIn(at(0), 'russia-0')).toBe(Math.round(40_159 / unit));
    expect(dotsIn(at(1), 'us-0')).toBe(Math.round(warheads('USA', 2009) / unit));
    expect(dotsIn(at(1), 'russia-0')).toBe(Math.round(warheads('RUS', 2009) / unit));
    for (const key of ['us-1', 'russia-1']) {
      expect(dotsIn(at(1), key)).toBe(Math.round(1550 / unit));
      expect(groupOf(at(1), key)?.frame).not.toBeNull();
      expect(dotsIn(at(0), key)).toBe(0);
    }
  });

  it('shows the stockpile of the year that it names at every moment', () => {
    for (let t = 0.02; t < 1; t += 0.02) {
      const geometry = at(t);
      const unit = found(geometry.sheets[0], 'the dots').unit;
      for (const [state, country] of [
        ['us', 'USA'],
        ['russia', 'RUS'],
      ] as const) {
        const label = found(
          geometry.labels.find((one) => one.key.startsWith(`${state}-0`)),
          `${state} at ${String(t)}`,
        );
        const words = label.lines.map(({ text }) => text).join(' ');
        const year = Number(/in (\d{4})(?: \(estimate\))?$/.exec(words)?.[1]);
        expect(words).toContain(formats.number(warheads(country, year)));
        expect(label.presence).toBe(1);
        const dots = Math.round(warheads(country, year) / unit);
        expect(dotsIn(geometry, `${state}-0`), `${state} ${String(year)}`).toBe(dots);
      }
    }
  });

  it('does not move the dots that remain', () => {
    for (const form of forms) {
      const size = plateSize(form);
      for (const key of ['us-0', 'russia-0']) {
        const rows = groupOf(at(0, size), key)?.rows ?? [];
        for (const t of MOMENTS) {
          const later = groupOf(at(t, size), key)?.rows ?? [];
          expect(later.length).toBeGreaterThan(0);
          for (const [index, row] of later.entries()) {
            expect(row.x, moment(form, key, t)).toBeCloseTo(found(rows[index], 'a row').x, 6);
            expect(row.y, moment(form, key, t)).toBeCloseTo(found(rows[index], 'a row').y, 6);
          }
        }
      }
    }
  });

  it('does not depend on earlier moments, and is the same backwards', () => {
    const first = MOMENTS.map((t) => at(t));
    expect(MOMENTS.toReversed().map((t) => at(t))).toEqual(first.toReversed());
    for (const t of MOMENTS) {
      const back = layoutDots({ from: ceilings, to: peaks, t: 1 - t }, layoutContext(wide));
      for (const key of ['us-0', 'us-1', 'russia-0', 'russia-1']) {
        expect(dotsIn(back, key), `${key} ${String(t)}`).toBe(dotsIn(at(t), key));
      }
    }
    expect(layoutDots({ from: ceilings, to: peaks, t: 0 }, layoutContext(wide))).toEqual(at(1));
  });

  it('keeps an outline of the peaks with their numbers, and states that the limit applies to deployed warheads', () => {
    expect(at(0).before).toEqual([]);
    const { before, notes } = at(1);
    expect(before.map(({ label }) => label?.lines[0]?.text)).toEqual([
      '31,255 in 1967',
      '40,159 in 1986 (estimate)',
    ]);
    const said = notes.map(({ text }) => text).join(' ');
    expect(said).toContain('on deployed warheads only, not on stockpiles');
    expect(said).toContain('Dotted: as many as in the year named.');
    for (const [index, key] of ['us-0', 'russia-0'].entries()) {
      const { outline } = found(before[index], key);
      const { rows = [] } = groupOf(at(0), key) ?? {};
      const { pitch } = found(at(0).sheets[0], 'the dots');
      expect(Math.max(...outline.map(([, y]) => y))).toBeCloseTo(
        Math.max(...rows.map(({ y }) => y + pitch)) + 2.5,
        6,
      );
      expect(Math.max(...outline.map(([x]) => x))).toBeCloseTo(
        Math.max(...rows.map(({ x, dots }) => x + dots * pitch)) + 2.5,
        6,
      );
    }
  });
});
