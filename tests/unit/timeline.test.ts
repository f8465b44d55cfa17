import { describe, expect, test } from 'vitest';
import { gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import { ELSEWHERE } from '../../src/figures/timeline/lanes-layout.ts';
import { MARK_RADIUS } from '../../src/figures/timeline/marks-layout.ts';
import type { TimelineGeometry } from '../../src/figures/timeline/timeline-layout.ts';
import { windowOf } from '../../src/figures/timeline/timeline-scene.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { found } from './found.ts';
import { facts, scenes } from './real-story.ts';
import { around, nameBox } from './boxes.ts';
import { wordsInFoot } from './words-in-foot.ts';
import { everyRest, forms, geometryAtRest, moment } from './stages.ts';

const cases = forms.map((form) => [moment(form), form] as const);

/** Tolerance for rounding errors in sums. */
const HAIR = 1e-6;

const bothCases = cases.flatMap(([name, form]) => [
  [name, 'without hindsight', form, false] as const,
  [name, 'with hindsight', form, true] as const,
]);

describe.each(bothCases)('at rest, on a stage of %s, %s', (_, __, form, hasHindsight) => {
  const layOut = () =>
    everyRest(form, hasHindsight).map(({ scene, geometry: { timeline } }) => ({ scene, timeline }));

  test('no labels overlap or leave the ribbon', () => {
    const rests = layOut();
    let seen = 0;
    const wrong = rests.flatMap(({ scene, timeline }) => {
      const boxes: (readonly [name: string, box: Box])[] = timeline.labels.map(
        ({ text, isActive, x, box }) => {
          seen += 1;
          const width = measureText(text, isActive ? 'markActive' : 'mark');
          return [text, { ...box, x, width }];
        },
      );
      const { laneNames } = timeline.form;
      const laneBoxes = timeline.lanes.map((lane) => [lane.name, nameBox(lane, 12)] as const);
      const all = [...boxes, ...(laneNames === 'inside' ? laneBoxes : []), ...otherWords(timeline)];
      return [
        ...overlaps(all, 1).map((pair) => `${scene.step}: ${pair}`),
        ...[...boxes, ...otherWords(timeline)]
          .filter(([, box]) => box.x < 0 || box.x + box.width > timeline.width)
          .map(([name]) => `${scene.step}: ${name} leaves the ribbon`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(seen > 0).toBe(rests.some(({ timeline }) => timeline.form.markLabels));
  });

  test('no labels overlap the mark of another event', () => {
    const rests = layOut();
    const wrong = rests.flatMap(({ scene, timeline }) =>
      timeline.labels.flatMap((label) =>
        timeline.marks
          .filter((mark) => !mark.events.some((event) => label.key === `${mark.lane} ${event.id}`))
          .filter((mark) => gapBetween(label.box, around(mark.x, mark.y, MARK_RADIUS.open)) < 1)
          .map((mark) => `${scene.step}: ${label.text} on ${mark.key}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('marks are 9 px apart or merged into one', () => {
    const rests = layOut();
    const wrong = rests.flatMap(({ scene, timeline }) =>
      timeline.lanes.flatMap((lane) => {
        return [true, false].flatMap((areLater) => {
          const xs = timeline.marks
            .filter((mark) => mark.lane === lane.id && mark.isLater === areLater)
            .map((mark) => Math.min(...mark.events.map(({ date }) => xIn(scene, date))))
            .sort((a, b) => a - b);
          return xs
            .slice(1)
            .flatMap((x, index) => (x - (xs[index] ?? x) > 9 ? [] : [`${scene.step}: ${lane.id}`]));
        });
      }),
    );
    expect(wrong).toEqual([]);

    function xIn(scene: (typeof scenes)[number], date: string): number {
      const [from, to] = windowOf(scene.timeline);
      return ((instantOf(date) - from) / (to - from)) * form.ribbon.width;
    }
  });

  test('every known event in the window has its mark on its own lanes', () => {
    const rests = layOut();
    let seen = 0;
    for (const { scene, timeline } of rests) {
      const [from] = windowOf(scene.timeline);
      const today = instantOf(scene.timeline.cursor);
      for (const lane of timeline.lanes) {
        const expected = facts.events
          .filter((event) => (event.lanes.length > 0 ? event.lanes : [ELSEWHERE]).includes(lane.id))
          .filter(({ date }) => instantOf(date) >= from && instantOf(date) <= today)
          .map(({ id }) => id);
        const marked = timeline.marks
          .filter((mark) => mark.lane === lane.id && mark.presence > 0)
          .flatMap((mark) => mark.events.map(({ id }) => id));
        expect(marked, `${scene.step}: ${lane.id}`).toEqual(expect.arrayContaining(expected));
        seen += expected.length;
      }
    }
    expect(seen > 0).toBe(rests.some(({ timeline }) => timeline.lanes.length > 0));
  });

  test('the words in a bar fit into it, and those beside it keep clear of it', () => {
    const rests = layOut();
    for (const { scene, timeline } of rests) {
      for (const { key, label, spans } of timeline.bars) {
        if (!label) continue;
        const [from, to] = [label.x, label.x + measureText(label.text, 'bar')];
        const first = Math.min(...spans.map((span) => span.x));
        const last = Math.max(...spans.map((span) => span.x + span.width));
        const isInOne = spans.some((span) => span.x <= from && span.x + span.width >= to);
        const isInAll = label.hasGround && first <= from && to <= last;
        const isBeside = label.on === 'paper' && (to <= first || from >= last);
        expect(isInOne || isInAll || isBeside, `${scene.step}: ${key}`).toBe(true);
        expect(from, `${scene.step}: ${key}`).toBeGreaterThanOrEqual(0);
        expect(to, `${scene.step}: ${key}`).toBeLessThanOrEqual(timeline.width);
      }
    }
  });

  test('words in bars and beside them touch neither each other, nor another bar, nor the cursor', () => {
    const rests = layOut();
    const wrong = rests.flatMap(({ scene, timeline }) =>
      timeline.bars.flatMap((bar) => {
        const { bars, cursor, deadlines } = timeline;
        const { label } = bar;
        if (!label) return [];
        const box = { x: label.x, y: bar.y + 2, width: label.width, height: bar.height - 4 };
        const things: [name: string, box: Box][] = [
          ...bars
            .filter((other) => other !== bar)
            .flatMap((other): [string, Box][] => [
              ...other.spans.map(({ x, width }): [string, Box] => [
                `the bar of ${other.key}`,
                { x, y: other.y, width, height: other.height },
              ]),
              ...(other.label
                ? [
                    [
                      other.label.text,
                      {
                        ...box,
                        x: other.label.x,
                        y: other.y + 2,
                        width: other.label.width,
                        height: other.height - 4,
                      },
                    ] as [string, Box],
                  ]
                : []),
            ]),
          ...(label.on === 'paper'
            ? [['the cursor', { x: cursor.x - 1, y: 0, width: 2, height: 900 }] as [string, Box]]
            : []),
          ...deadlines.flatMap(({ key, from, to, y, lines }): [string, Box][] => [
            [`the deadline of ${key}`, { x: from, y: y - 1, width: to - from, height: 2 }],
            ...lines.map(({ x, y: baseline, text }): [string, Box] => {
              const width = measureText(text, 'bar');
              return [text, { x: x - width, y: baseline - 9, width, height: 11 }];
            }),
          ]),
          ...otherWords(timeline),
        ];
        return things
          .filter(([, other]) => gapBetween(box, other) < 0)
          .map(([name]) => `${scene.step}: ${label.text} on ${name}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('bars are below the axis, above the lanes and do not overlap', () => {
    const rests = layOut();
    const withBars = rests.filter(({ timeline }) => timeline.bars.length > 0);
    expect(withBars.length).toBeGreaterThan(rests.length / 2);
    for (const { scene, timeline } of withBars) {
      const { bars } = timeline;
      const lowest = Math.max(...bars.map((bar) => bar.y + bar.height));
      const rows = [...new Set(bars.map((bar) => bar.y))].sort((a, b) => a - b);
      const caption = timeline.knowledgeEndWords;
      if (caption) expect(lowest, scene.step).toBeLessThan(caption.y - 8);
      if (timeline.foot) expect(lowest, scene.step).toBeLessThan(timeline.foot.top);
      expect(Math.min(...rows), scene.step).toBeGreaterThan(timeline.form.axisHeight);
      for (const lane of timeline.lanes) expect(lowest, scene.step).toBeLessThan(lane.y);
      const height = found(bars[0], `a bar in ${scene.step}`).height;
      rows.slice(1).forEach((y, index) => {
        expect(y - (rows[index] ?? y), scene.step).toBeGreaterThan(height);
      });
    }
  });

  test('no label of the axis is under the flag', () => {
    const rests = layOut();
    const wrong = rests.flatMap(({ scene, timeline: { flag, ticks } }) =>
      ticks
        .filter((tick) => tick.labelPresence > 0.02)
        .filter((tick) => {
          const left = tick.x + 4;
          const right = left + measureText(tick.label, 'year');
          return right > flag.x && left < flag.x + flag.width;
        })
        .map((tick) => `${scene.step}: ${tick.label}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the flag is on the ribbon and above the cursor', () => {
    const rests = layOut();
    for (const { scene, timeline } of rests) {
      const { cursor, flag } = timeline;
      expect(flag.x, scene.step).toBeGreaterThanOrEqual(0);
      expect(flag.x + flag.width, scene.step).toBeLessThanOrEqual(timeline.width);
      expect(cursor.x, scene.step).toBeGreaterThanOrEqual(flag.x);
      expect(cursor.x, scene.step).toBeLessThanOrEqual(flag.x + flag.width);
    }
  });
});

/** Words of the ribbon that stand neither beside a mark nor in a bar. */
function otherWords({
  blank,
  foot,
  knowledgeEndWords,
}: TimelineGeometry): [name: string, box: Box][] {
  const blanks = (blank?.lines ?? []).map((line, index): [string, Box] => {
    const width = measureText(line, 'blank');
    const y = (blank?.y ?? 0) + index * (blank?.leading ?? 0) - 11;
    return [line, { x: (blank?.x ?? 0) - width / 2, y, width, height: 12 }];
  });
  const said = wordsInFoot(foot);
  if (knowledgeEndWords) said.push({ ...knowledgeEndWords });
  return [
    ...blanks,
    ...said
      .filter(({ presence }) => presence > 0.02)
      .map(({ text, x, y, align }): [string, Box] => {
        const width = measureText(text, 'laneNote');
        return [text, { x: align === 'start' ? x : x - width, y: y - 9, width, height: 10 }];
      }),
  ];
}

describe.each(cases)('with hindsight, on a stage of %s', (_, form) => {
  const layOut = () =>
    scenes.map((scene) => ({
      scene,
      then: geometryAtRest(scene, form).timeline,
      later: geometryAtRest(scene, form, true).timeline,
    }));
  const lastDay = instantOf(facts.knowledgeEnds);
  const xIn = (scene: (typeof scenes)[number], instant: number) => {
    const [from, to] = windowOf(scene.timeline);
    return ((instant - from) / (to - from)) * form.ribbon.width;
  };

  test('what was known looks the same', () => {
    const rests = layOut();
    for (const { scene, then, later } of rests) {
      expect(later.cursor, scene.step).toEqual(then.cursor);
      expect(later.flag, scene.step).toEqual(then.flag);
      expect(later.active, scene.step).toEqual(then.active);
      const known = <T extends { isLater: boolean }>(things: readonly T[]) =>
        things.filter((thing) => !thing.isLater);
      expect(known(later.marks), scene.step).toEqual(then.marks);
      // The words about the end of knowledge may displace a label.
      if ((then.knowledgeEndWords === null) === (later.knowledgeEndWords === null))
        expect(known(later.labels), scene.step).toEqual(then.labels);
      const spansOf = ({ bars }: TimelineGeometry) =>
        known(bars).map(({ key, spans, end }) => ({ key, spans, end }));
      expect(spansOf(later), scene.step).toEqual(spansOf(then));
    }
  });

  test('nothing later is drawn without hindsight', () => {
    const rests = layOut();
    for (const { scene, then } of rests) {
      expect(then.knowledgeEnd, scene.step).toBeNull();
      const all = [...then.marks, ...then.labels, ...then.bars];
      expect(all.filter(({ isLater }) => isLater)).toEqual([]);
    }
  });

  test('every later event in the window has its mark, between the cursor and the end of knowledge', () => {
    const rests = layOut();
    let seen = 0;
    for (const { scene, later } of rests) {
      const [, to] = windowOf(scene.timeline);
      const today = instantOf(scene.timeline.cursor);
      const marks = later.marks.filter((mark) => mark.isLater);
      for (const lane of later.lanes) {
        const expected = facts.events
          .filter((event) => (event.lanes.length > 0 ? event.lanes : [ELSEWHERE]).includes(lane.id))
          .map(({ id, date }) => ({ id, at: instantOf(date) }))
          .filter(({ at }) => at > today && at <= Math.min(to, lastDay))
          .map(({ id }) => id);
        const marked = marks
          .filter((mark) => mark.lane === lane.id)
          .flatMap((mark) => mark.events.map(({ id }) => id));
        expect(marked, `${scene.step}: ${lane.id}`).toEqual(expect.arrayContaining(expected));
        seen += expected.length;
      }
      for (const mark of marks) {
        expect(mark.x, scene.step).toBeGreaterThan(later.cursor.x);
        expect(mark.x, scene.step).toBeLessThanOrEqual(xIn(scene, lastDay) + HAIR);
      }
    }
    expect(seen > 0).toBe(rests.some(({ later }) => later.lanes.length > 0));
  });

  test('bars continue from the cursor to their end, but not beyond the end of knowledge', () => {
    const rests = layOut();
    let ends = 0;
    for (const { scene, later } of rests) {
      for (const bar of later.bars.filter(({ isLater }) => isLater)) {
        for (const span of bar.spans) {
          expect(span.x, `${scene.step}: ${bar.key}`).toBeGreaterThanOrEqual(later.cursor.x - HAIR);
          expect(span.x + span.width, `${scene.step}: ${bar.key}`).toBeLessThanOrEqual(
            xIn(scene, lastDay) + HAIR,
          );
        }
        if (!bar.end) continue;
        ends += 1;
        const last = found(bar.spans.at(-1), `a span of ${bar.key}`);
        expect(bar.end.x, `${scene.step}: ${bar.key}`).toBeCloseTo(last.x + last.width, 6);
      }
    }
    expect(ends > 0).toBe(rests.some(({ later }) => later.bars.length > 0));
  });

  test('labels of later marks are right of the cursor', () => {
    const rests = layOut();
    for (const { scene, later } of rests) {
      for (const { box, isLater, text } of later.labels) {
        if (isLater) expect(box.x, `${scene.step}: ${text}`).toBeGreaterThan(later.cursor.x);
      }
    }
  });

  test('a window that reaches beyond what is known shows the end of knowledge', () => {
    const rests = layOut();
    let seen = 0;
    let told = 0;
    for (const { scene, then, later } of rests) {
      const [, to] = windowOf(scene.timeline);
      const isAhead = instantOf(scene.timeline.cursor) < lastDay;
      if (to <= lastDay) continue;
      seen += 1;
      if (isAhead) expect(later.knowledgeEnd?.x, scene.step).toBeCloseTo(xIn(scene, lastDay), 6);
      const { foot, knowledgeEndWords } = isAhead ? later : then;
      const said = [...wordsInFoot(foot), ...(knowledgeEndWords ? [knowledgeEndWords] : [])];
      const isSaid = said.some(({ text, presence }) => text.includes('2026') && presence > 0.5);
      if (!isSaid && foot) {
        // The key to the tints comes first in a narrow foot.
        expect(foot.keys.flatMap(({ items }) => items).length, scene.step).toBeGreaterThan(1);
      } else if (!isSaid) {
        // It would have to be right of its line, or between that and the cursor.
        const room = Math.max(
          later.width - xIn(scene, lastDay),
          xIn(scene, lastDay) - later.cursor.x,
        );
        expect(room, scene.step).toBeLessThan(190);
      }
      told += Number(isSaid);
    }
    expect(seen).toBeGreaterThan(5);
    expect(told).toBeGreaterThan(seen / 2);
  });
});

function overlaps(boxes: readonly (readonly [name: string, box: Box])[], apart: number): string[] {
  return boxes.flatMap(([name, box], index) =>
    boxes
      .slice(0, index)
      .filter(([, other]) => gapBetween(box, other) < apart)
      .map(([other]) => `${name} on ${other}`),
  );
}
