import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import {
  interpolateThreads,
  layoutThreads,
  partsOfThread,
} from '../../src/figures/thread/thread-layout.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { found } from './found.ts';
import { facts, scenes } from './real-story.ts';
import { drawBetween } from './draw-between.ts';
import { forms, geometryAtRest, moment } from './stages.ts';

const cases = forms.map((form) => [moment(form), form] as const);
const random = randomLcg(6);

describe.each(cases)('on a stage of %s', (_, form) => {
  test('a thread ends at the sign of its place on the map', () => {
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

  test('a thread is plumb at both ends, and level between them', () => {
    for (const scene of scenes) {
      for (const thread of geometryAtRest(scene, form).threads) {
        const [up, along, down] = partsOfThread(thread).map(([from, to]) => [
          from[0] - to[0],
          from[1] - to[1],
        ]);
        expect([up?.[0], along?.[1], down?.[0]], scene.step).toEqual([0, 0, 0]);
        expect(thread.rail, scene.step).toBeLessThan(form.plate.height);
      }
    }
  });

  test('only the round that was called off is struck through, on map, ribbon and thread', () => {
    let seen = 0;
    for (const scene of scenes) {
      const { map, threads, timeline } = geometryAtRest(scene, form);
      const isCalledOff = scene.step === 'called-off';
      const sign = map.places.find(({ id }) => id === scene.map.active);
      expect(sign?.isCalledOff, scene.step).toBe(isCalledOff);
      const main = threads.find(({ weight }) => weight === 1);
      expect(main?.isCalledOff, scene.step).toBe(isCalledOff);
      for (const day of timeline.active) expect(day.isCalledOff, scene.step).toBe(isCalledOff);
      for (const mark of timeline.marks.filter((one) => one.isCalledOff)) {
        expect(mark.events.map(({ id }) => id)).toEqual(['sst_cancelled']);
        seen += 1;
      }
    }
    expect(seen > 0).toBe(forms.indexOf(form) > 0);
  });

  test('at rest there is one main thread, fully opaque and starting at the cursor', () => {
    for (const scene of scenes) {
      const { threads, timeline } = geometryAtRest(scene, form);
      const main = threads.filter((thread) => thread.weight === 1);
      expect(main, scene.step).toHaveLength(1);
      expect(main[0]?.presence, scene.step).toBe(1);
      expect(main[0]?.x1, scene.step).toBeCloseTo(timeline.cursor.x, 6);
    }
  });

  test('at rest earlier days at the same place have thinner threads, all left of the cursor', () => {
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
    const inStory = scenes.flatMap(({ timeline }) => timeline.threads).filter((one) => !one.isMain);
    expect(earlier).toBe(inStory.length);
    expect(earlier).toBeGreaterThan(0);
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

  test('is not drawn, while one inside it is', () => {
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

  test('keeps its day and place, and stays until the next one has come', () => {
    const along = interpolateThreads([one], [other]);
    for (const t of [0, drawBetween(random, 0, 1), drawBetween(random, 0, 1), 1]) {
      expect(along(t).map(({ date, place }) => `${date} ${place}`)).toEqual([
        '2019-07-17 geneva',
        '2020-01-16 vienna',
      ]);
    }
    expect(along(0).map((thread) => thread.presence)).toEqual([1, 0]);
    expect(along(0.5).map((thread) => thread.presence)).toEqual([1, 1]);
    expect(along(1).map((thread) => thread.presence)).toEqual([0, 1]);
  });

  test('grows from thin to thick without fading if both have it', () => {
    const along = interpolateThreads([{ ...one, isMain: false }], [one]);
    expect(along(0.25)).toEqual([
      { key: '2019-07-17 geneva', date: '2019-07-17', place: 'geneva', weight: 0.25, presence: 1 },
    ]);
  });
});
