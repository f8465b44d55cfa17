import { describe, expect, it } from 'vitest';
import { layoutSpans } from '../../src/figures/charts/spans/spans-layout.ts';
import { describeSpans, tabulateSpans } from '../../src/figures/charts/spans/spans-words.ts';
import { extentOf, instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { scenes } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const { figure, timeline } = found(
  scenes.find(({ step }) => step === 'the-complaint'),
  'the complaint',
);
if (figure?.name !== 'spans') throw new Error('no spans in the complaint');
const [start, end] = timeline.window;
const time = {
  window: [extentOf(start)[0], extentOf(end)[1]] as const,
  cursor: instantOf(timeline.cursor),
};
const layout = (size = { width: 863, height: 471 }) =>
  layoutSpans(figure, layoutContext(size, time));

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
    for (const form of forms) {
      const size = plateSize(form);
      const { spans, labels } = layout(size);
      for (const span of spans) {
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
});
