import { describe, expect, it } from 'vitest';
import { layoutSpans } from '../../src/figures/charts/spans/spans-layout.ts';
import { describeSpans, tabulateSpans } from '../../src/figures/charts/spans/spans-words.ts';
import { extentOf, instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { scenes } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const spansOf = (step: string) => {
  const { figure, timeline } = found(
    scenes.find((one) => one.step === step),
    step,
  );
  if (figure?.name !== 'spans') throw new Error(`no spans in ${step}`);
  const [start, end] = timeline.window;
  const time = {
    window: [extentOf(start)[0], extentOf(end)[1]] as const,
    cursor: instantOf(timeline.cursor),
  };
  const layout = (size = { width: 863, height: 471 }) =>
    layoutSpans(figure, layoutContext(size, time));
  return { figure, time, layout };
};
const { figure, time, layout } = spansOf('the-complaint');
const endings = spansOf('how-a-treaty-ends');

describe('the spans', () => {
  it('follow each other on the timeline, and none goes on after the cursor', () => {
    const { spans, cursor } = layout();
    const [inspectors, satellites, inPrivate] = spans;
    expect((inspectors?.x ?? 0) + (inspectors?.width ?? 0)).toBeCloseTo(satellites?.x ?? NaN, 6);
    expect((satellites?.x ?? 0) + (satellites?.width ?? 0)).toBeCloseTo(cursor.x, 6);
    const year =
      (863 * (extentOf('2013')[1] - extentOf('2013')[0])) / (time.window[1] - time.window[0]);
    expect(inPrivate?.width).toBeCloseTo(year, 6);
    for (const { x, width } of spans) expect(x + width).toBeLessThanOrEqual(cursor.x + 1e-9);
  });

  it('keep their bars apart from all words, at every size', () => {
    for (const { size, spans, labels } of forms
      .map(plateSize)
      .flatMap((size) => [layout(size), endings.layout(size)])) {
      for (const span of spans) {
        expect(span.x + span.width).toBeLessThanOrEqual(size.width);
        expect(span.y + span.height).toBeLessThanOrEqual(size.height);
        for (const { box } of labels)
          expect(box.y + box.height <= span.y + 1 || box.y >= span.y + span.height - 1).toBe(true);
      }
    }
  });

  it('say no more of a date than was known', () => {
    expect(describeSpans(figure, context)).toContain('2013: told to Moscow');
    expect(tabulateSpans(figure, context).rows.map((row) => row.slice(1))).toEqual([
      ['1 June 1988', '1 June 2001'],
      ['1 June 2001', 'still'],
      ['2013', '2013'],
      ['29 July 2014', 'still'],
    ]);
  });

  it('go on to a last day that is fixed, and leave by a door that stands open today', () => {
    const { spans, cursor } = endings.layout();
    const [newstart, inf, notice] = spans;
    expect((newstart?.x ?? 0) + (newstart?.width ?? 0)).toBeCloseTo(cursor.x, 6);
    expect(newstart?.end).toBeGreaterThan(cursor.x);
    expect(inf?.end).toBeNull();
    // The way out begins where INF's bar stops, on its line.
    expect([notice?.x, notice?.y]).toEqual([cursor.x, inf?.y]);
    const rows = tabulateSpans(endings.figure, context).rows;
    expect(rows.at(-1)?.slice(1)).toEqual(['any day', 'six months later']);
    expect(describeSpans(endings.figure, context)).toContain('up to 5 Feb 2021');
  });
});
