import { geoContains, polygonContains } from 'd3';
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildNear } from '../../src/figures/map/geography/build-near.ts';
import { buildOutline, buildWorld } from '../../src/figures/map/geography/build-world.ts';
import type { NearData, WorldData } from '../../src/figures/map/geography/world-data.ts';
import { countriesOf as partsOf } from '../../src/figures/map/world-layers.ts';
import { found } from './found.ts';
import { facts, root, scenes, story } from './real-story.ts';

const states = story.content.states.data;

type Pair = [from: Position, to: Position];

function countriesOf(world: WorldData): Feature[] {
  return world.parts.flatMap((part) => feature(part, part.objects.countries).features);
}

/** A country's territory: each world has a country in only one of its parts. */
function countryOf(world: WorldData, code: string): Feature {
  const all = countriesOf(world).filter((country) => country.id === code);
  expect(all, `countries called ${code}`).toHaveLength(1);
  return found(all[0], code);
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function flat([lng = NaN, lat = NaN]: Position): [number, number] {
  return [lng, lat];
}

/** Whether a point is in a country on a flat map, and not in one of its holes. */
function containsOnPaper({ geometry }: Feature, point: [number, number]): boolean {
  return polygonsOf(geometry).some(([outer = [], ...holes]) => {
    const isIn = (ring: Position[]) => polygonContains(ring.map(flat), point);
    return isIn(outer) && !holes.some(isIn);
  });
}

function linesOf(world: WorldData): { kind: string; line: Position[] }[] {
  return world.parts.flatMap((part) =>
    (['coast', 'borders'] as const).flatMap((kind) => {
      const { geometry } = feature(part, part.objects[kind]);
      return geometry.coordinates.map((line) => ({ kind, line }));
    }),
  );
}

function segmentsOf(line: Position[]): Pair[] {
  return line.slice(1).map((to, index): Pair => [line[index] ?? to, to]);
}

const show = ([from, to]: Pair) => `${from.join(',')} to ${to.join(',')}`;

/** Within 0.02 degrees of one of the antimeridian's two edges. */
const isOnSide = ([lng = 0]: Position, side: number) => Math.abs(lng - side) < 0.02;
const isAtBottom = ([, lat = 0]: Position) => lat < -89.9;

/** States too small for a map at 1:110 million. */
const SMALL_STATES = ['LIE', 'MCO', 'MLT', 'SMR', 'VAT'];

const builders: [name: string, build: () => WorldData, left: string[]][] = [
  ['the map of the world', () => buildWorld(root, states), []],
  ['the outline of the world', () => buildOutline(root, states), SMALL_STATES],
];

describe.each(builders)('%s', (_, build, left) => {
  let world: WorldData;
  beforeAll(() => {
    world = build();
  });

  test('contains the countries of the world, each once', () => {
    const codes = countriesOf(world).map((country) => country.id);
    expect(codes.length).toBeGreaterThan(150);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain('');
  });

  test.each([
    ['Simferopol', [34.1, 44.95]],
    ['Sevastopol', [33.53, 44.6]],
    ['Kerch', [36.45, 45.35]],
    ['Dzhankoi', [34.4, 45.7]],
    ['Donetsk', [37.8, 48.0]],
  ] as [string, [number, number]][])('%s is in Ukraine and not in Russia', (_name, point) => {
    const ukraine = countryOf(world, 'UKR');
    const russia = countryOf(world, 'RUS');
    expect(geoContains(ukraine, point)).toBe(true);
    expect(geoContains(russia, point)).toBe(false);
    expect(containsOnPaper(ukraine, point)).toBe(true);
    expect(containsOnPaper(russia, point)).toBe(false);
  });

  test('Laayoune is in Western Sahara and not in Morocco', () => {
    const point: [number, number] = [-12.5, 26.8];
    const holders = countriesOf(world).filter((country) => geoContains(country, point));
    expect(holders.map((country) => country.id)).not.toContain('MAR');
    expect(holders).toHaveLength(1);
  });

  test('capitals are in their countries, so these tests can tell countries apart', () => {
    expect(geoContains(countryOf(world, 'RUS'), [37.6178, 55.752])).toBe(true);
    expect(geoContains(countryOf(world, 'UKR'), [37.6178, 55.752])).toBe(false);
    expect(geoContains(countryOf(world, 'AUT'), [16.3721, 48.2085])).toBe(true);
    expect(geoContains(countryOf(world, 'USA'), [-77.0364, 38.8951])).toBe(true);
  });

  test('no line jumps from one side of the map to the other', () => {
    const lines = linesOf(world);
    expect(lines.length).toBeGreaterThan(200);
    const jumps = lines.flatMap(({ kind, line }) =>
      segmentsOf(line)
        .filter(([from, to]) => Math.abs((to[0] ?? 0) - (from[0] ?? 0)) > 180)
        .map((segment) => `${kind}: ${show(segment)}`),
    );
    expect(jumps).toEqual([]);
  });

  test('no line runs along the cut at the antimeridian or along the lower edge', () => {
    const cuts = linesOf(world).flatMap(({ kind, line }) =>
      segmentsOf(line)
        .filter(
          ([from, to]) =>
            [180, -180].some((side) => isOnSide(from, side) && isOnSide(to, side)) ||
            (isAtBottom(from) && isAtBottom(to)),
        )
        .map((segment) => `${kind}: ${show(segment)}`),
    );
    expect(cuts).toEqual([]);
  });

  test('no country spans the map from one side to the other without a cut', () => {
    const jumps = countriesOf(world).flatMap(({ id, geometry }) =>
      ringsOf(geometry).flatMap((ring) =>
        segmentsOf(ring)
          .filter(([from, to]) => Math.abs((to[0] ?? 0) - (from[0] ?? 0)) > 180)
          .map((segment) => `${String(id)}: ${show(segment)}`),
      ),
    );
    expect(jumps).toEqual([]);
  });

  test('Russia is cut at the antimeridian and its two sides meet there', () => {
    const rings = ringsOf(countryOf(world, 'RUS').geometry);
    const sides = [180, -180].map((side) =>
      rings.flatMap((ring) => ring.filter((point) => isOnSide(point, side)).map(([, lat]) => lat)),
    );
    for (const lats of sides) expect(lats.length).toBeGreaterThanOrEqual(2);
    const [east = [], west = []] = sides.map((lats) => lats.map((lat = NaN) => lat.toFixed(1)));
    expect(east.filter((lat) => west.includes(lat)).length).toBeGreaterThanOrEqual(2);
  });

  test('no ring goes around a pole, and Antarctica is left out', () => {
    const round = countriesOf(world).flatMap(({ id, geometry }) =>
      ringsOf(geometry)
        .filter(goesRound)
        .map(() => String(id)),
    );
    expect(round).toEqual([]);
    expect(countriesOf(world).map((country) => country.id)).not.toContain('ATA');
  });

  test('every ring is closed and every number finite', () => {
    for (const { id, geometry } of countriesOf(world)) {
      for (const ring of ringsOf(geometry)) {
        expect(ring.length, String(id)).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1), String(id)).toEqual(ring[0]);
        expect(
          ring.flat().every((value) => Number.isFinite(value)),
          String(id),
        ).toBe(true);
      }
    }
  });

  test('contains every country that a step tints or outlines', () => {
    const codes = new Set(countriesOf(world).map((country) => String(country.id)));
    const used = scenes.flatMap(({ map }) => [
      ...map.areas.flatMap((area) => area.countries),
      ...map.outline,
    ]);
    expect(used).toEqual(expect.arrayContaining(facts.accessions.map(({ country }) => country)));
    const drawn = partsOf(world, [...new Set(used)]);
    expect(drawn.filter((code) => !codes.has(code)).sort()).toEqual(left);
  });

  test('is the same every time it is built', () => {
    expect(JSON.stringify(build())).toBe(JSON.stringify(world));
  });
});

/** Whether a ring goes around the globe: its steps in longitude, each taken the short way, add up to a full turn. */
function goesRound(ring: Position[]): boolean {
  const turn = segmentsOf(ring).reduce((sum, [from, to]) => {
    const step = (to[0] ?? 0) - (from[0] ?? 0);
    return sum + step - 360 * Math.round(step / 360);
  }, 0);
  return Math.abs(turn) > 180 || ring.some(isAtBottom);
}

describe('a ring around the pole', () => {
  test('is detected', () => {
    const round = [-180, -120, -60, 0, 60, 120, 180].map((lng): Position => [lng, -70]);
    expect(goesRound(round)).toBe(true);
    expect(goesRound([...round, [180, -90], [-180, -90], [-180, -70]])).toBe(true);
    const box: Position[] = [
      [10, 50],
      [20, 50],
      [20, 60],
      [10, 60],
      [10, 50],
    ];
    expect(goesRound(box)).toBe(false);
  });
});

describe.each(['helsinki', 'vienna', 'brussels', 'moscow'])('the close-up of %s', (city) => {
  let near: NearData;
  beforeAll(() => {
    near = buildNear(root, city);
  });

  test('surrounds the city as far as a named view shows', () => {
    const [west, south, east, north] = near.bbox;
    const [lng, lat] = found(facts.places[city], city).point;
    expect(lng - west).toBeGreaterThan(0.5);
    expect(east - lng).toBeGreaterThan(0.5);
    expect(lat - south).toBeGreaterThan(0.35);
    expect(north - lat).toBeGreaterThan(0.35);
  });

  test('has land, and rivers or a coast, but not the edges along which it was cut', () => {
    const [west, south, east, north] = near.bbox;
    const lines = (['coast', 'rivers'] as const).flatMap(
      (kind) => feature(near, near.objects[kind]).geometry.coordinates,
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(feature(near, near.objects.land).features.length).toBeGreaterThan(0);
    const isOn = (value: number | undefined, edge: number) =>
      Math.abs((value ?? NaN) - edge) < 1e-3;
    const coast = feature(near, near.objects.coast).geometry.coordinates;
    const edges = coast.flatMap((line) =>
      segmentsOf(line)
        .filter(
          ([from, to]) =>
            [west, east].some((edge) => isOn(from[0], edge) && isOn(to[0], edge)) ||
            [south, north].some((edge) => isOn(from[1], edge) && isOn(to[1], edge)),
        )
        .map(show),
    );
    expect(edges).toEqual([]);
  });

  test('is the same every time it is built', () => {
    expect(JSON.stringify(buildNear(root, city))).toBe(JSON.stringify(near));
  });
});
