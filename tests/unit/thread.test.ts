import { geoMercator } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Point, Size } from '../../src/figures/kit/geometry.ts';
import type { Camera } from '../../src/figures/map/mercator.ts';
import { betweenPlates, layoutPlate } from '../../src/figures/plate/plate-scene.ts';
import { interpolateThreads, layoutThreads } from '../../src/figures/thread/thread-layout.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { found } from './found.ts';
import { facts, neighbours, plateContext, scenes } from './real-story.ts';
import { drawBetween, seeded } from './seeded.ts';
import { forms, geometryAtRest, moment, plateSize, restOn } from './stages.ts';

const cases = forms.map((form) => [moment(form), form] as const);
const random = seeded(6);
const moments = [0, 1, ...Array.from({ length: 24 }, () => random())];
const TOLERANCE = 1e-6;

/** Where MapLibre has a place, by d3's projection and not by ours. */
function pointOnMap(camera: Camera, size: Size, place: readonly [number, number]): Point {
  const projection = geoMercator()
    .center([camera.lng, camera.lat])
    .scale((512 * 2 ** camera.zoom) / (2 * Math.PI))
    .translate([size.width / 2, size.height / 2]);
  return found(projection([...place]), 'a point of the projection');
}

describe.each(cases)('on a stage of %s', (_, form) => {
  const size = plateSize(form);

  test('every thread ties its day in the window to its place on the map, at every moment of every passage', () => {
    let checked = 0;
    for (const [a, b] of neighbours) {
      const between = betweenPlates(restOn(a, form), restOn(b, form), form, plateContext);
      for (const t of moments) {
        const state = between(t);
        const geometry = layoutPlate(state, form, plateContext);
        const [from, to] = state.timeline.window;
        const name = moment(form, a.step, b.step, t);
        expect(geometry.threads.length, name).toBe(state.threads.length);
        for (const thread of state.threads) {
          const placed = found(
            geometry.threads.find((one) => one.key === thread.key),
            `${name}: the thread of ${thread.key}`,
          );
          const dayX = ((instantOf(thread.date) - from) / (to - from)) * form.ribbon.width;
          const place = found(facts.places[thread.place], thread.place);
          const [x, y] = pointOnMap(state.map.camera, size, place.point);
          expect(Math.abs(placed.x1 - dayX), `${name}: day`).toBeLessThan(TOLERANCE);
          expect(placed.y1, name).toBe(form.plate.height);
          expect(Math.abs(placed.x2 - x), `${name}: place`).toBeLessThan(TOLERANCE);
          expect(Math.abs(placed.y2 - y), `${name}: place`).toBeLessThan(TOLERANCE);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(neighbours.length * moments.length);
  });

  test('a thread ends in the very point at which the map draws the sign of its place', () => {
    for (const scene of scenes) {
      const { map, threads } = geometryAtRest(scene, form);
      const sign = found(
        map.places.find((place) => place.id === scene.map.active),
        `the sign of ${scene.map.active}`,
      );
      for (const thread of threads) {
        expect(thread.x2, scene.step).toBeCloseTo(sign.x, 6);
        expect(thread.y2, scene.step).toBeCloseTo(sign.y, 6);
      }
    }
  });

  test('at rest one thread is the main one, is wholly there and begins at the cursor', () => {
    for (const scene of scenes) {
      const { threads, timeline } = geometryAtRest(scene, form);
      const main = threads.filter((thread) => thread.weight === 1);
      expect(main, scene.step).toHaveLength(1);
      expect(main[0]?.presence, scene.step).toBe(1);
      expect(main[0]?.x1, scene.step).toBeCloseTo(timeline.cursor.x, 6);
    }
  });

  test('at rest earlier days at the same place have the thinner threads, all left of the cursor', () => {
    let earlier = 0;
    for (const scene of scenes) {
      const { threads, timeline } = geometryAtRest(scene, form);
      expect(threads, scene.step).toHaveLength(scene.timeline.threads.length);
      for (const thread of threads.filter((one) => one.weight !== 1)) {
        expect(thread.weight, scene.step).toBe(0);
        expect(thread.x1, scene.step).toBeLessThan(timeline.cursor.x);
        earlier += 1;
      }
    }
    expect(earlier).toBeGreaterThan(5);
  });
});

describe('a thread whose day lies outside the window', () => {
  const place = 'vienna';
  const camera = { lng: 16.4, lat: 48.2, zoom: 4 };
  const size = { width: 600, height: 300 };
  const window = [instantOf('2000-01-01'), instantOf('2010-01-01')] as const;
  const presenceOf = (date: string) => {
    const threads = interpolateThreads([{ date, place, isMain: true }], [])(0);
    return layoutThreads(threads, camera, window, size, facts)[0]?.presence;
  };

  test('is not drawn, and one inside it is', () => {
    expect(presenceOf('1990-01-01')).toBe(0);
    expect(presenceOf('2020-01-01')).toBe(0);
    expect(presenceOf('2005-01-01')).toBe(1);
    expect(presenceOf('2000-01-01')).toBe(1);
    expect(presenceOf('2010-01-01')).toBe(1);
  });
});

describe('a thread between two steps', () => {
  const one = { date: '2019-07-17', place: 'geneva', isMain: true };
  const other = { date: '2020-01-16', place: 'vienna', isMain: true };

  test('keeps its own day and place while it comes and goes', () => {
    const along = interpolateThreads([one], [other]);
    for (const t of [0, drawBetween(random, 0, 1), drawBetween(random, 0, 1), 1]) {
      expect(along(t).map(({ date, place }) => `${date} ${place}`)).toEqual([
        '2019-07-17 geneva',
        '2020-01-16 vienna',
      ]);
    }
    expect(along(0).map((thread) => thread.presence)).toEqual([1, 0]);
    expect(along(0.5).map((thread) => thread.presence)).toEqual([0, 0]);
    expect(along(1).map((thread) => thread.presence)).toEqual([0, 1]);
  });

  test('that both have grows from thin to thick without leaving', () => {
    const along = interpolateThreads([{ ...one, isMain: false }], [one]);
    expect(along(0.25)).toEqual([
      { key: '2019-07-17 geneva', date: '2019-07-17', place: 'geneva', weight: 0.25, presence: 1 },
    ]);
  });
});
