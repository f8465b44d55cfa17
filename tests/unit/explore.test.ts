import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { cameraFor } from '../../src/figures/map/camera.ts';
import type { Point } from '../../src/figures/kit/geometry.ts';
import { project, unproject } from '../../src/figures/map/mercator.ts';
import { layoutPlate } from '../../src/figures/plate/plate-scene.ts';
import { ELSEWHERE } from '../../src/figures/timeline/lanes-layout.ts';
import { windowOf } from '../../src/figures/timeline/timeline-scene.ts';
import { extentOf, instantOf } from '../../src/story/facts/dates.ts';
import {
  gestureBetween,
  limitsFrom,
  moveMap,
  moveSpan,
  wholeWorld,
  type Viewport,
} from '../../src/explore/viewport.ts';
import { exploredPlate, exploredScene, lastDayOf } from '../../src/explore/explored-plate.ts';
import {
  choicesOn,
  filterFacts,
  knownEvents,
  NO_FILTER,
  type Filter,
} from '../../src/explore/filter.ts';
import { found } from './found.ts';
import { facts, pictureWords, plateContext, scenes } from './real-story.ts';
import { drawBetween } from './draw-between.ts';
import { moment, plateSize, threeForms } from './stages.ts';

const axis = [extentOf(facts.span[0])[0], extentOf(facts.span[1])[1]] as const;
const size = { width: 864, height: 440 };
const scene = found(
  scenes.find(({ step }) => step === 'ready-to-extend'),
  'a scene that shows a city',
);
const viewportOf = (at = scene): Viewport => ({
  camera: cameraFor(at.map.camera, size),
  span: windowOf(at.timeline),
});
const start = viewportOf();
const limits = limitsFrom(start, size, axis);
const still = { by: [0, 0], about: [0, 0], growth: 1 } as const;

describe('moving the map', () => {
  test('keeps the point under the pointer there while dragging and zooming at once', () => {
    const random = randomLcg(22);
    for (let times = 0; times < 200; times += 1) {
      const from: Point = [drawBetween(random, 0, 864), drawBetween(random, 0, 440)];
      const by: Point = [drawBetween(random, -60, 60), drawBetween(random, -30, 30)];
      const about: Point = [from[0] + by[0], from[1] + by[1]];
      const held = unproject(start.camera, size, from);
      const growth = drawBetween(random, 0.8, 1.8);
      const moved = moveMap(start.camera, size, { by, about, growth }, limits);
      const [x, y] = project(moved, size, held);
      expect(x).toBeCloseTo(about[0], 6);
      expect(y).toBeCloseTo(about[1], 6);
      expect(moved.zoom).toBeCloseTo(start.camera.zoom + Math.log2(growth), 9);
    }
  });

  test('keeps zoom and centre within their limits, so that nobody gets lost', () => {
    const far = moveMap(start.camera, size, { ...still, by: [1e6, 1e6] }, limits);
    expect(far.lng).toBe(-180);
    expect(far.lat).toBe(80);
    for (const [growth, zoom] of [
      [1e-9, limits.zoom[0]],
      [1e9, limits.zoom[1]],
    ] as const)
      expect(moveMap(start.camera, size, { ...still, growth }, limits).zoom).toBe(zoom);
  });

  test('allows the view of every step, and the whole map', () => {
    for (const each of scenes) {
      const place = viewportOf(each);
      const own = limitsFrom(place, size, axis);
      expect(moveMap(place.camera, size, still, own).zoom, each.step).toBe(place.camera.zoom);
      expect(own.zoom[0]).toBeLessThanOrEqual(wholeWorld(size).zoom);
      const [from, to] = moveSpan(place.span, size.width, still, own);
      expect([from, to], each.step).toEqual([...place.span]);
    }
  });

  test('moves by the midpoint of two fingers and zooms by their distance', () => {
    expect(
      gestureBetween(
        [
          [100, 100],
          [200, 100],
        ],
        [
          [100, 120],
          [300, 120],
        ],
      ),
    ).toEqual({ by: [50, 20], about: [200, 120], growth: 2 });
    expect(gestureBetween([[10, 10]], [[14, 7]])).toEqual({
      by: [4, -3],
      about: [14, 7],
      growth: 1,
    });
  });
});

describe('moving the timeline', () => {
  const middle = (axis[0] + axis[1]) / 2;
  const span = [middle - 1e11, middle + 1e11] as const;
  const width = 800;

  test('keeps the day under the pointer there', () => {
    const gesture = { by: [40, 300], about: [240, 10], growth: 1.5 } as const;
    const dayAt = (of: readonly [number, number], x: number) =>
      of[0] + ((of[1] - of[0]) * x) / width;
    const moved = moveSpan(span, width, gesture, limits);
    expect(dayAt(moved, 240)).toBeCloseTo(dayAt(span, 200), 0);
    expect(moved[1] - moved[0]).toBeCloseTo((span[1] - span[0]) / 1.5, 0);
  });

  test('stops at the ends of the axis and keeps its length', () => {
    for (const [by, end] of [
      [1e9, 0],
      [-1e9, 1],
    ] as const) {
      const moved = moveSpan(span, width, { ...still, by: [by, 0] }, limits);
      expect(moved[end]).toBe(limits.span[end]);
      expect(moved[1] - moved[0]).toBeCloseTo(span[1] - span[0], 0);
    }
    expect(moveSpan(span, width, { ...still, growth: 1e-9 }, limits)).toEqual(limits.span);
    const [from, to] = moveSpan(span, width, { ...still, growth: 1e9 }, limits);
    expect(to).toBeGreaterThan(from);
  });
});

describe('filtering', () => {
  const only = (change: Partial<Filter>) => filterFacts(facts, { ...NO_FILTER, ...change });

  test('shows everything without a filter', () => {
    expect(only({}).events).toEqual(facts.events);
    expect(only({}).rows).toEqual(facts.rows);
  });

  test('shows only events that name the chosen treaty or party, and offers none without events', () => {
    const { treaties, parties } = choicesOn(facts, axis[1]);
    expect(treaties.toSorted()).toEqual(Object.keys(facts.treaties).toSorted());
    for (const treaty of treaties) {
      const chosen = only({ treaty });
      expect(chosen.events.length, treaty).toBeGreaterThan(0);
      expect(chosen.events.length).toBeLessThan(facts.events.length);
      expect(chosen.events.every((event) => event.treaties.includes(treaty))).toBe(true);
      expect(chosen.rows.flat()).toEqual([treaty]);
    }
    for (const party of parties) {
      const { events } = only({ party });
      expect(events.length, party).toBeGreaterThan(0);
      expect(events.every((event) => event.parties.includes(party))).toBe(true);
    }
  });

  test('keeps an event in two cities only on the lane of the city that is chosen', () => {
    const both = found(
      facts.events.find(({ lanes }) => lanes.length === 2),
      'an event in two of the cities',
    );
    const [one = '', other = ''] = both.lanes;
    const left = only({ withoutCities: [one] }).events.find(({ id }) => id === both.id);
    expect(left?.lanes).toEqual([other]);
    expect(only({ withoutCities: both.lanes }).events).not.toContainEqual(
      expect.objectContaining({ id: both.id }),
    );
    expect(only({ withoutCities: [...facts.lanes, ELSEWHERE] }).events).toEqual([]);
  });

  test('offers nothing that did not exist on the day', () => {
    for (const day of ['1972-05-26', '1990-01-01', '2010-04-08']) {
      const { treaties } = choicesOn(facts, instantOf(day));
      for (const id of treaties) expect(facts.treaties[id]?.signed.localeCompare(day)).not.toBe(1);
    }
    expect(choicesOn(facts, instantOf('1990-01-01')).parties).not.toContain('russia');
  });
});

describe('the plate while exploring', () => {
  const filters: Filter[] = [
    NO_FILTER,
    { ...NO_FILTER, withoutCities: facts.lanes.slice(0, 3) },
    { ...NO_FILTER, treaty: 'inf' },
    { ...NO_FILTER, party: 'china', withoutCities: [ELSEWHERE] },
  ];

  test('shows the known events that pass the filter and no others, at every step and size', () => {
    for (const form of threeForms) {
      for (const each of scenes.filter((_, index) => index % 12 === 0)) {
        for (const filter of filters) {
          for (const hasHindsight of [false, true]) {
            const place = { camera: cameraFor(each.map.camera, plateSize(form)), span: axis };
            const chosen = filterFacts(facts, filter);
            const own = exploredScene(each, facts, place, filter, hasHindsight);
            const { state } = exploredPlate(own, place, {
              form,
              facts: chosen,
              words: pictureWords,
              hasHindsight,
              withoutCities: filter.withoutCities,
              labels: null,
            });
            const { timeline, figures, map } = layoutPlate(state, form, {
              ...plateContext,
              facts: chosen,
            });
            const known = knownEvents(chosen, lastDayOf(each, facts, hasHindsight));
            const ids = new Set(known.map(({ id }) => id));
            const at = moment(form, each.step, JSON.stringify(filter), String(hasHindsight));
            expect(figures, at).toEqual([]);
            expect(map.camera, at).toEqual(place.camera);
            for (const mark of timeline.marks) {
              expect(filter.withoutCities, at).not.toContain(mark.lane);
              for (const { id } of mark.events) expect(ids.has(id), `${at} ${id}`).toBe(true);
            }
            for (const { id } of map.places) expect(filter.withoutCities, at).not.toContain(id);
            if (form.hasGutter)
              expect(
                new Set(timeline.marks.flatMap((mark) => mark.events.map(({ id }) => id))),
                at,
              ).toEqual(ids);
          }
        }
      }
    }
  });
});
