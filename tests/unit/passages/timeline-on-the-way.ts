import { expect, test } from 'vitest';
import type { PlateForm } from '../../../src/figures/plate/plate-form.ts';
import type { TimelineGeometry } from '../../../src/figures/timeline/timeline-layout.ts';
import { instantOf } from '../../../src/story/facts/dates.ts';
import { scenes } from '../real-story.ts';
import { geometryAtRest } from '../stages.ts';
import type { Passage } from './moments.ts';

/** Tolerance for rounding errors in sums. */
const HAIR = 1e-6;

/** How far a mark on the cursor's own day reaches beyond the cursor, in px: half its width. */
const FADE = 10;

/** Tests that the timeline shows nothing later than its cursor, on one stage, without hindsight. */
export function testRightOfCursor(passages: () => Passage[], form: PlateForm): void {
  const everyMoment = () =>
    passages().flatMap((one) =>
      one.moments.map(({ name, state, geometry: { timeline } }) => ({
        name,
        today: state.timeline.cursor,
        timeline,
      })),
    );

  /** Everything that ends too far to the right at any moment; `x` is where it ends. */
  const beyond = (things: (timeline: TimelineGeometry) => { key: string; x: number }[]) => {
    let seen = 0;
    const wrong = everyMoment().flatMap(({ name, timeline }) =>
      things(timeline).flatMap(({ key, x }) => {
        seen += 1;
        return x <= timeline.cursor.x + HAIR
          ? []
          : [`${name}: ${key}, by ${String(x - timeline.cursor.x)}`];
      }),
    );
    return { seen, wrong };
  };

  test('no bar and no end of a bar is right of the cursor', () => {
    const { seen, wrong } = beyond(({ bars }) =>
      bars.flatMap((bar) => [
        ...bar.spans.map((span) => ({ key: `${bar.key} ${span.kind}`, x: span.x + span.width })),
        ...(bar.end ? [{ key: `${bar.key} end`, x: bar.end.x }] : []),
      ]),
    );
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });

  test('no mark is right of the cursor', () => {
    const { seen, wrong } = beyond(({ marks }) => marks);
    expect(wrong).toEqual([]);
    expect(seen > 0).toBe(everyMoment().some(({ timeline }) => timeline.lanes.length > 0));
  });

  test('no mark is of an event later than the cursor', () => {
    const early = everyMoment().flatMap(({ name, today, timeline }) =>
      timeline.marks
        .flatMap((mark) => mark.events)
        .filter((event) => instantOf(event.date) > today)
        .map((event) => `${name}: ${event.id}`),
    );
    expect(early).toEqual([]);
  });

  test('no label of a mark is right of the cursor', () => {
    const { seen, wrong } = beyond(({ labels }) =>
      labels.map(({ key, box }) => ({ key, x: box.x + box.width })),
    );
    expect(wrong).toEqual([]);
    expect(seen > 0).toBe(everyMoment().some(({ timeline }) => timeline.form.markLabels));
  });

  test('the sign of the active day appears and disappears with the cursor', () => {
    const wrong = everyMoment().flatMap(({ name, timeline: { cursor, active } }) =>
      active
        .filter((sign) => sign.presence > 0 && sign.x > cursor.x + FADE)
        .map((sign) => `${name}: ${sign.key}`),
    );
    expect(wrong).toEqual([]);
    for (const scene of scenes) {
      const { cursor, form: ribbon, active } = geometryAtRest(scene, form).timeline;
      const there = active.filter((sign) => sign.presence === 1);
      expect(there, scene.step).toHaveLength(ribbon.lanes === 'none' ? 0 : 1);
      for (const sign of there) expect(sign.x, scene.step).toBeCloseTo(cursor.x, 6);
    }
  });

  test('the lanes become dotted at the cursor', () => {
    const wrong = everyMoment().flatMap(({ name, timeline }) => {
      const inside = Math.max(0, Math.min(timeline.width, timeline.cursor.x));
      return timeline.lanes
        .filter((lane) => !(Math.abs(lane.split - inside) < HAIR))
        .map((lane) => `${name}: ${lane.id}`);
    });
    expect(wrong).toEqual([]);
  });

  test('a known deadline begins at the cursor, or after words there, and ends beyond it', () => {
    let seen = 0;
    const wrong = everyMoment().flatMap(({ name, timeline: { bars, cursor, deadlines } }) => {
      seen += deadlines.length;
      return deadlines
        .filter(({ from, to, y }) => {
          const words = bars.find(
            (bar) =>
              bar.label && bar.label.x > cursor.x && Math.abs(bar.y + bar.height / 2 - y) < HAIR,
          )?.label;
          const start = words ? words.x + words.width + 5 : cursor.x;
          return Math.abs(from - start) > HAIR || to <= from;
        })
        .map(({ key }) => `${name}: ${key}`);
    });
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });
}
