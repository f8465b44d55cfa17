import { describe, expect, it } from 'vitest';
import { select } from 'd3';
import { parseHTML } from 'linkedom';
import { drawDots } from '../../src/figures/dots/dots-draw.ts';
import { layoutDots, type DotsGeometry } from '../../src/figures/dots/dots-layout.ts';
import { describeDots, tabulateDots } from '../../src/figures/dots/dots-words.ts';
import { gapBetween, type Box } from '../../src/figures/box.ts';
import { measureText } from '../../src/figures/measure.ts';
import type { DotGroup, DotsScene } from '../../src/schema/figure.ts';
import { found } from './found.ts';
import { facts, formats, pictureWords, scenes } from './real-story.ts';
import { forms, moment, plateSize } from './stages.ts';

const context = { facts, ...pictureWords.figures };
const wide = { width: 863, height: 471 };

/** As content/data/series/warheads.csv and content/data/treaties.yaml have them. */
const PEAKS: DotGroup[] = [
  { state: 'us', year: 1967 },
  { state: 'russia', year: 1986 },
];
const LIMITS: DotGroup[] = [
  { state: 'us', limit: 'newstart.deployed_warheads' },
  { state: 'russia', limit: 'newstart.deployed_warheads' },
];

const sceneWith = (groups: DotGroup[]): DotsScene => ({ name: 'dots', groups });
const sceneAtRest = (scene: DotsScene, size = wide) =>
  layoutDots({ from: scene, to: scene, t: 0 }, size, context, 1);
const atRest = (groups: DotGroup[], size = wide) => sceneAtRest(sceneWith(groups), size);
const between = (from: DotGroup[], to: DotGroup[], t: number, size = wide) =>
  layoutDots({ from: sceneWith(from), to: sceneWith(to), t }, size, context, 1);

const dotsOf = ({ sheets }: DotsGeometry) =>
  sheets.flatMap(({ unit, groups }) =>
    groups.map(({ rows }) => ({ unit, dots: rows.reduce((sum, row) => sum + row.dots, 0) })),
  );

/** The groups of every step that shows dots. */
const told = scenes.flatMap(({ step, figure }) =>
  figure?.name === 'dots' ? [{ step, groups: figure.groups }] : [],
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
        width: measureText(text, 'bar', 1),
        height: 11,
      })),
    ),
  };
}

describe('warheads as dots', () => {
  it('draws as many dots as the unit makes of the peaks, the same unit on both sides', () => {
    for (const form of forms) {
      const [us, russia] = dotsOf(atRest(PEAKS, plateSize(form)));
      const unit = found(us, 'the American dots').unit;
      expect(us?.dots).toBe(Math.round(31_255 / unit));
      expect(russia).toEqual({ unit, dots: Math.round(40_159 / unit) });
    }
  });

  it('says on the picture how many warheads a dot is', () => {
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

  it('draws one dot for each warhead where there is room', () => {
    expect(dotsOf(atRest(LIMITS))).toEqual([
      { unit: 1, dots: 1550 },
      { unit: 1, dots: 1550 },
    ]);
  });

  it('is shown in the story, with the numbers of its data in picture and table', () => {
    expect(told.length).toBeGreaterThanOrEqual(4);
    for (const { step, groups } of told) {
      const texts = atRest(groups).labels.flatMap(({ lines }) => lines.map(({ text }) => text));
      const rows = tabulateDots({ name: 'dots', groups }, context).rows;
      const words = describeDots({ name: 'dots', groups }, context);
      expect(rows).toHaveLength(groups.length);
      for (const row of rows) {
        const number = found(row.at(-1), 'its number');
        expect(texts.join(' '), step).toContain(number);
        expect(words, step).toContain(number);
      }
    }
    const peak = tabulateDots({ name: 'dots', groups: PEAKS }, context).rows;
    expect(peak.map((row) => row.at(-1))).toEqual(['31,255', '40,159']);
    expect(peak.map((row) => row[0])).toEqual(['United States', 'Soviet Union']);
  });

  it('says that a limit is on deployed warheads only, wherever one is shown', () => {
    const noted = (groups: DotGroup[]) =>
      atRest(groups)
        .notes.map(({ text }) => text)
        .join(' ');
    expect(noted(LIMITS)).toContain('on deployed warheads only, not on stockpiles');
    expect(noted(PEAKS)).not.toContain('limit');
    expect(atRest(LIMITS).sheets[0]?.groups.every(({ frame }) => frame !== null)).toBe(true);
    expect(atRest(PEAKS).sheets[0]?.groups.every(({ frame }) => frame === null)).toBe(true);
  });

  it('keeps dots and names on the plate and apart, at every size', () => {
    for (const form of forms) {
      const size = plateSize(form);
      for (const { step, groups } of told) {
        const name = moment(form, step);
        const { dots, words } = boxesOf(atRest(groups, size));
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

  it('lets dots go one by one on the way to a smaller number, and names none on the way', () => {
    const now: DotGroup[] = [{ state: 'us', year: 1968 }];
    const peak: DotGroup[] = [{ state: 'us', year: 1967 }];
    const counts = [0, 0.25, 0.5, 0.75, 1].map((t) => dotsOf(between(peak, now, t))[0]?.dots ?? 0);
    expect(counts[0]).toBeGreaterThan(counts[4] ?? 0);
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(between(peak, now, 0.5).labels).toEqual([]);
    for (const t of [0, 1]) {
      expect(between(peak, now, t)).toEqual(atRest(t === 0 ? peak : now));
    }
  });

  it('never mixes two units on one sheet, and says when the unit changes', () => {
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

  it('draws by dashes along its rows exactly the dots that it has', () => {
    const groups: DotGroup[] = [
      { state: 'us', year: 2009 },
      ...LIMITS,
      { state: 'china', year: 2009 },
    ];
    const geometry = atRest(groups);
    const { document } = parseHTML('<html><body><svg></svg></body></html>');
    const svg = select(document.querySelector('svg') as unknown as SVGGElement);
    drawDots(svg, geometry, 1, false);
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
    // Open circles are two strokes: the full ones, and paper over them.
    expect(counted).toEqual([us, one, two, two, china]);
  });
});
