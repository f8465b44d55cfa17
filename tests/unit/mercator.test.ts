import { geoMercator, randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Size } from '../../src/figures/kit/geometry.ts';
import {
  fromMercator,
  MAX_LATITUDE,
  project,
  toMercator,
  unproject,
  worldSize,
  type Camera,
  type LngLat,
} from '../../src/figures/map/mercator.ts';
import { drawBetween } from './draw-between.ts';

const CAMERAS = 2000;

function drawCase(random: () => number): { camera: Camera; size: Size; place: LngLat } {
  return {
    camera: {
      lng: drawBetween(random, -180, 180),
      lat: drawBetween(random, -84, 84),
      zoom: drawBetween(random, 0, 11),
    },
    size: {
      width: Math.round(drawBetween(random, 300, 1300)),
      height: Math.round(drawBetween(random, 150, 900)),
    },
    place: [drawBetween(random, -180, 180), drawBetween(random, -84, 84)],
  };
}

describe('project', () => {
  test("is d3's Mercator with MapLibre's zoom, to a millionth of a pixel", () => {
    const random = randomLcg(1);
    let worst = 0;
    for (let count = 0; count < CAMERAS; count += 1) {
      const { camera, size, place } = drawCase(random);
      const d3 = geoMercator()
        .center([camera.lng, camera.lat])
        .scale((512 * 2 ** camera.zoom) / (2 * Math.PI))
        .translate([size.width / 2, size.height / 2]);
      const expected = d3([...place]) ?? [NaN, NaN];
      const [x, y] = project(camera, size, place);
      worst = Math.max(worst, Math.abs(x - expected[0]), Math.abs(y - expected[1]));
    }
    expect(worst).toBeLessThan(1e-6);
  });

  test('puts the centre of the camera in the middle of the plate', () => {
    const camera = { lng: 16.3721, lat: 48.2085, zoom: 5.1 };
    const [x, y] = project(camera, { width: 863, height: 471 }, [camera.lng, camera.lat]);
    expect(x).toBeCloseTo(431.5, 9);
    expect(y).toBeCloseTo(235.5, 9);
  });

  test('has east right of west and north above south', () => {
    const camera = { lng: 0, lat: 0, zoom: 1 };
    const size = { width: 400, height: 300 };
    expect(project(camera, size, [10, 0])[0]).toBeGreaterThan(200);
    expect(project(camera, size, [0, 10])[1]).toBeLessThan(150);
  });
});

describe('unproject', () => {
  test('inverts the projection', () => {
    const random = randomLcg(2);
    let worst = 0;
    for (let count = 0; count < CAMERAS; count += 1) {
      const { camera, size, place } = drawCase(random);
      const [lng, lat] = unproject(camera, size, project(camera, size, place));
      worst = Math.max(worst, Math.abs(lng - place[0]), Math.abs(lat - place[1]));
    }
    expect(worst).toBeLessThan(1e-9);
  });
});

describe('the world as a square', () => {
  test('reaches from 0 to 1 both ways and ends at the highest latitude', () => {
    expect(toMercator([-180, MAX_LATITUDE])).toEqual([0, expect.closeTo(0, 12)]);
    expect(toMercator([180, -MAX_LATITUDE])).toEqual([1, expect.closeTo(1, 12)]);
    expect(toMercator([0, 90])).toEqual(toMercator([0, MAX_LATITUDE]));
  });

  test('can be inverted', () => {
    const [lng, lat] = fromMercator(toMercator([24.9354, 60.1695]));
    expect(lng).toBeCloseTo(24.9354, 10);
    expect(lat).toBeCloseTo(60.1695, 10);
  });

  test('is 512 pixels wide at zoom 0 and doubles with each zoom', () => {
    expect(worldSize(0)).toBe(512);
    expect(worldSize(3)).toBe(4096);
  });
});
