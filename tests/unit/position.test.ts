import { randomLcg } from 'd3';
import { describe, expect, it } from 'vitest';
import {
  holdsOf,
  nearestStep,
  positionAt,
  scrollAfterLayout,
  scrollFor,
  targetOf,
  type Layout,
} from '../../src/stage/position.ts';
import { drawBetween } from './draw-between.ts';

/** Short and long steps one below another, with room between them. */
function pageOf(seed: number, area: Layout['area'], scale = 1): Layout {
  const random = randomLcg(seed);
  const boxes = [];
  let top = 900;
  for (let step = 0; step < 30; step += 1) {
    const height = drawBetween(random, 150, 900) * scale;
    // Every sixth step is the first of a chapter, below the chapter's opening.
    const opening = step % 6 === 0 ? top : undefined;
    if (opening !== undefined) top += drawBetween(random, 100, 250) * scale;
    boxes.push({ opening, top, bottom: top + height });
    top += height + drawBetween(random, 40, 120);
  }
  return { boxes, area };
}

const beside = { from: 46, to: 900, link: 86 };
const above = { from: 445, to: 788, link: 465 };
const pages = [beside, above].flatMap((area) => [1, 2, 3].map((seed) => pageOf(seed, area)));
const endOf = (page: Layout) => page.boxes.at(-1)?.bottom ?? 0;

describe('the range in which a scene holds', () => {
  it('contains the target of a link to its step', () => {
    for (const { boxes, area } of pages) {
      const holds = holdsOf(boxes, area);
      for (const [index, box] of boxes.entries()) {
        const { index: at, t } = positionAt(holds, targetOf(box, area));
        expect([at, t]).toEqual([index, 0]);
      }
    }
  });

  it('begins when its title, or that of its chapter, has come near its place, and before a link leads there', () => {
    for (const { boxes, area } of pages) {
      for (const [index, { start }] of holdsOf(boxes, area).entries()) {
        const box = boxes[index];
        if (!box || index === 0) continue;
        const title = (box.opening ?? box.top) - start;
        expect(title).toBeGreaterThanOrEqual(area.link);
        expect(title).toBeLessThanOrEqual(area.from + (area.to - area.from) / 2);
      }
    }
  });

  it('is followed by a passage that is long enough for the eye and leaves room to read', () => {
    for (const { boxes, area } of pages) {
      const holds = holdsOf(boxes, area);
      for (const [index, { start, end }] of holds.entries()) {
        const next = holds[index + 1];
        const [box, nextBox] = [boxes[index], boxes[index + 1]];
        if (!next || !box || !nextBox) continue;
        const way = (nextBox.opening ?? nextBox.top) - box.top;
        const passage = next.start - end;
        expect(passage).toBeLessThanOrEqual(0.4 * area.to);
        expect(passage).toBeGreaterThanOrEqual(Math.min(0.3 * area.to, 0.5 * way));
        expect(end - start).toBeGreaterThanOrEqual(40);
      }
    }
  });

  it('does not end before the last line of its step is in view', () => {
    for (const { boxes, area } of pages) {
      for (const [index, { end }] of holdsOf(boxes, area).slice(0, -1).entries())
        expect((boxes[index]?.bottom ?? Infinity) - end).toBeLessThanOrEqual(area.to);
    }
  });

  it('follows the range before it, and never ends before it starts', () => {
    for (const { boxes, area } of pages) {
      let last = -Infinity;
      for (const { start, end } of holdsOf(boxes, area)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        last = end;
      }
    }
  });
});

describe('a position', () => {
  it('only moves forward as the page is scrolled down, and reaches the end', () => {
    for (const page of pages) {
      const holds = holdsOf(page.boxes, page.area);
      let before = 0;
      for (let scroll = 0; scroll <= endOf(page); scroll += 1) {
        const { index, t } = positionAt(holds, scroll);
        expect(index + t).toBeGreaterThanOrEqual(before);
        before = index + t;
      }
      expect(before).toBe(page.boxes.length - 1);
    }
  });

  it('converts back to the scroll offset it was computed from', () => {
    const random = randomLcg(2018);
    for (const page of pages) {
      const holds = holdsOf(page.boxes, page.area);
      const first = holds[0]?.start ?? 0;
      const last = holds.at(-1)?.end ?? 0;
      for (let one = 0; one < 200; one += 1) {
        const scroll = drawBetween(random, first, last);
        expect(scrollFor(holds, positionAt(holds, scroll))).toBeCloseTo(scroll, 6);
      }
    }
  });

  it('is at an end before the first step and after the last', () => {
    for (const page of pages) {
      const holds = holdsOf(page.boxes, page.area);
      expect(positionAt(holds, -500)).toEqual({ index: 0, t: 0, within: 0 });
      expect(positionAt(holds, endOf(page) * 2)).toEqual({
        index: page.boxes.length - 1,
        t: 0,
        within: 1,
      });
    }
  });

  it('is nearer to the next step from the middle of the passage on', () => {
    expect(nearestStep({ index: 4, t: 0.49, within: 1 })).toBe(4);
    expect(nearestStep({ index: 4, t: 0.5, within: 1 })).toBe(5);
  });
});

describe('a page whose layout changes', () => {
  const wide = pageOf(7, beside);
  const narrow = pageOf(7, above, 1.7);

  it('keeps the first lines of a step where they were', () => {
    const holds = holdsOf(wide.boxes, wide.area);
    for (const [index, box] of wide.boxes.entries()) {
      const position = positionAt(holds, targetOf(box, wide.area));
      const is = narrow.boxes[index];
      if (!is) throw new Error('a step was lost');
      expect(scrollAfterLayout({ position, layout: wide }, narrow)).toBe(targetOf(is, narrow.area));
    }
  });

  it('keeps the position at any scroll offset, in both directions', () => {
    const random = randomLcg(1990);
    const from = holdsOf(wide.boxes, wide.area);
    const to = holdsOf(narrow.boxes, narrow.area);
    for (let one = 0; one < 300; one += 1) {
      const position = positionAt(from, drawBetween(random, 900, endOf(wide)));
      const there = positionAt(to, scrollAfterLayout({ position, layout: wide }, narrow));
      expect(there.index + there.t).toBeCloseTo(position.index + position.t, 6);
      const back = positionAt(from, scrollAfterLayout({ position: there, layout: narrow }, wide));
      expect(back.index + back.t).toBeCloseTo(position.index + position.t, 6);
    }
  });
});
