import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { cameraFor, interpolateCamera, SMALL_PLATE } from '../../src/figures/map/camera.ts';
import type { Size } from '../../src/figures/kit/geometry.ts';
import { project, worldSize, type Camera } from '../../src/figures/map/mercator.ts';
import { layoutMap } from '../../src/figures/map/map-layout.ts';
import { buildNear } from '../../src/figures/map/geography/build-near.ts';
import { facts, neighbours, pictureWords, scenes } from './real-story.ts';
import { found } from './found.ts';
import { forms, plateSize } from './stages.ts';
import { drawBetween } from './draw-between.ts';

/** The plates of the stages, and other kinds that occur in windows from 320 to 1920 px wide. */
const sizes: Size[] = [
  ...forms.map(plateSize),
  { width: 306, height: 200 },
  { width: 320, height: 240 },
  { width: 375, height: 282 },
  { width: 479, height: 260 },
  { width: 480, height: 260 },
  { width: 640, height: 300 },
  { width: 695, height: 180 },
  { width: 740, height: 420 },
  { width: 900, height: 480 },
  { width: 1180, height: 560 },
];

const closeUps = new Map(facts.lanes.map((city) => [city, buildNear(process.cwd(), city)]));
const closeUpOf = (city: string) => found(closeUps.get(city), city);

const nameOf = (size: Size) => `${String(size.width)}x${String(size.height)}`;

describe('the camera of a step', () => {
  test('the story has steps with a named view and steps with places to show', () => {
    const kinds = scenes.map((scene) => scene.map.camera.kind);
    expect(kinds.filter((kind) => kind === 'around').length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind === 'see').length).toBeGreaterThan(0);
  });

  test.each(sizes.map((size) => [nameOf(size), size] as const))(
    'keeps the active place in the middle 60 % of a plate of %s',
    (_, size) => {
      const outside = scenes.flatMap((scene) => {
        const camera = cameraFor(scene.map.camera, size);
        const active = found(facts.places[scene.map.active], scene.map.active);
        const [x, y] = project(camera, size, active.point);
        const parts = [x / size.width, y / size.height];
        return parts.every((part) => part >= 0.2 - 1e-9 && part <= 0.8 + 1e-9)
          ? []
          : [`${scene.step}: ${parts.map((part) => part.toFixed(3)).join(', ')}`];
      });
      expect(outside).toEqual([]);
    },
  );

  test.each(sizes.map((size) => [nameOf(size), size] as const))(
    'fades in the close-up of a named view completely on a plate of %s, and shows nothing beyond it',
    (_, size) => {
      const views = scenes.filter(({ map }) => map.camera.kind === 'around');
      expect(views.length).toBeGreaterThan(0);
      for (const { map, step } of views) {
        const camera = cameraFor(map.camera, size);
        const state = {
          camera,
          places: [],
          areas: [],
          outlines: [],
          divided: [],
          states: [],
          scales: [],
          venues: [],
          routes: [],
          rings: [],
          legends: [],
          move: null,
        };
        const { nearPresence } = layoutMap(state, {
          size,
          facts,
          words: pictureWords.map,
        });
        expect(nearPresence, step).toBe(1);
        const [west, south, east, north] = closeUpOf(map.active).bbox;
        const [left, top] = project(camera, size, [west, north]);
        const [right, bottom] = project(camera, size, [east, south]);
        expect(left <= 0 && top <= 0 && right >= size.width && bottom >= size.height, step).toBe(
          true,
        );
      }
    },
  );

  test.each(sizes.map((size) => [nameOf(size), size] as const))(
    'shows every required place on a plate of %s',
    (_, size) => {
      let checked = 0;
      const outside = scenes.flatMap((scene) => {
        const rule = scene.map.camera;
        if (rule.kind !== 'see') return [];
        const camera = cameraFor(rule, size);
        const points = size.width < SMALL_PLATE ? rule.pointsOnSmallPlate : rule.points;
        return points.flatMap((point) => {
          checked += 1;
          const [x, y] = project(camera, size, point);
          const isOn = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
          return isOn
            ? []
            : [`${scene.step}: ${point.join(', ')} at ${x.toFixed(0)}, ${y.toFixed(0)}`];
        });
      });
      expect(outside).toEqual([]);
      expect(checked).toBeGreaterThan(scenes.length);
    },
  );

  test('never shows the edge of the world at the sides of the plate', () => {
    const beyond = scenes.flatMap((scene) =>
      sizes.flatMap((size) => {
        const camera = cameraFor(scene.map.camera, size);
        const west = project(camera, size, [-180, 0])[0];
        const east = project(camera, size, [180, 0])[0];
        return west <= 0 && east >= size.width ? [] : [`${scene.step} ${nameOf(size)}`];
      }),
    );
    expect(beyond).toEqual([]);
  });

  test('a named view spans its kilometres across the shorter side, whichever that is', () => {
    const kmAcross = (camera: Camera, pixels: number) =>
      (pixels / worldSize(camera.zoom)) * 40075.017 * Math.cos((camera.lat * Math.PI) / 180);
    const rule = { kind: 'around', point: [24.9354, 60.1695], acrossKm: 76 } as const;
    const wide = cameraFor({ ...rule, point: [...rule.point] }, { width: 900, height: 300 });
    const tall = cameraFor({ ...rule, point: [...rule.point] }, { width: 300, height: 700 });
    expect(kmAcross(wide, 300)).toBeCloseTo(76, 6);
    expect(kmAcross(tall, 300)).toBeCloseTo(76, 6);
  });

  test('a small plate shows only the places listed for it', () => {
    const rule = {
      kind: 'see' as const,
      active: [24.9354, 60.1695] as [number, number],
      points: [
        [24.9354, 60.1695],
        [4.3488, 50.8505],
      ] as [number, number][],
      pointsOnSmallPlate: [[24.9354, 60.1695]] as [number, number][],
    };
    const small = cameraFor(rule, { width: SMALL_PLATE - 1, height: 300 });
    const large = cameraFor(rule, { width: SMALL_PLATE, height: 300 });
    expect(small.zoom).toBeGreaterThan(large.zoom + 1);
  });
});

describe('the camera between two steps', () => {
  const drawCamera = (random: () => number): Camera => ({
    lng: drawBetween(random, -120, 140),
    lat: drawBetween(random, -60, 75),
    zoom: drawBetween(random, 0, 9),
  });
  const random = randomLcg(3);
  const pairs: [a: Camera, b: Camera, size: Size][] = [
    ...neighbours.flatMap(([a, b]) =>
      sizes.map((size): [Camera, Camera, Size] => [
        cameraFor(a.map.camera, size),
        cameraFor(b.map.camera, size),
        size,
      ]),
    ),
    ...Array.from({ length: 200 }, (): [Camera, Camera, Size] => [
      drawCamera(random),
      drawCamera(random),
      { width: drawBetween(random, 300, 1200), height: drawBetween(random, 200, 600) },
    ]),
  ];
  const steps = Array.from({ length: 21 }, (_, index) => index / 20);

  test('begins exactly at one and ends exactly at the other', () => {
    for (const [a, b, size] of pairs) {
      const along = interpolateCamera(a, b, size);
      expect(along(0)).toEqual(a);
      expect(along(1)).toEqual(b);
    }
  });

  test('approaches its ends without a jump', () => {
    let worst = 0;
    for (const [a, b, size] of pairs) {
      const along = interpolateCamera(a, b, size);
      for (const [end, t] of [
        [a, 1e-7],
        [b, 1 - 1e-7],
      ] as const) {
        const camera = along(t);
        const [x, y] = project(end, size, [camera.lng, camera.lat]);
        worst = Math.max(worst, Math.abs(x - size.width / 2), Math.abs(y - size.height / 2));
        worst = Math.max(worst, Math.abs(camera.zoom - end.zoom) * size.width);
      }
    }
    expect(worst).toBeLessThan(0.01);
  });

  test('takes the same path back, to a thousandth of a pixel', () => {
    let worst = 0;
    for (const [a, b, size] of pairs) {
      const there = interpolateCamera(a, b, size);
      const back = interpolateCamera(b, a, size);
      for (const t of steps) {
        const one = there(t);
        const other = back(1 - t);
        const [x, y] = project(one, size, [other.lng, other.lat]);
        worst = Math.max(worst, Math.abs(x - size.width / 2), Math.abs(y - size.height / 2));
        worst = Math.max(worst, Math.abs(one.zoom - other.zoom) * size.width);
      }
    }
    expect(worst).toBeLessThan(1e-3);
  });

  test('does not move between two equal cameras', () => {
    const camera = { lng: 16.4, lat: 48.2, zoom: 5 };
    const along = interpolateCamera(camera, { ...camera }, { width: 800, height: 400 });
    for (const t of steps) {
      expect(along(t).lng).toBeCloseTo(camera.lng, 9);
      expect(along(t).lat).toBeCloseTo(camera.lat, 9);
      expect(along(t).zoom).toBeCloseTo(camera.zoom, 9);
    }
  });
});
