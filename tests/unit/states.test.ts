import { geoArea, geoContains } from 'd3';
import type { GeoJsonObject } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '../../src/figures/map/geography/build-world.ts';
import { bordersWithin, countriesOf } from '../../src/figures/map/world-layers.ts';
import { readAtlas, codeOf, geometryOf } from '../../src/story/facts/atlas.ts';
import { asTheyWere, dividedOn, groupOn } from '../../src/story/facts/states.ts';
import { found } from './found.ts';
import { root, scenes, story } from './real-story.ts';

const { content } = story;
const states = content.states.data;
const world = buildWorld(root, states);
const territories = world.parts.flatMap((part) => feature(part, part.objects.countries).features);

/** Whether some of the map's states hold a point, as they are drawn: joined from their parts. */
function hold(codes: readonly string[], point: [number, number]): boolean {
  const parts = countriesOf(world, codes);
  return territories.some(
    (one) => parts.includes(String(one.id)) && geoContains(one as GeoJsonObject as never, point),
  );
}

describe('the states of a date', () => {
  test.each([
    ['1975-08-01', ['DEU']],
    ['1990-10-03', []],
    ['1991-12-25', []],
    ['1991-12-26', ['SUN']],
    ['1992-03-24', ['SUN', 'YUG']],
    ['1993-01-01', ['SUN', 'YUG', 'CSK']],
    ['2020-01-16', ['SUN', 'YUG', 'SCG', 'CSK']],
  ])('on %s are divided as %j', (date, divided) => {
    expect(dividedOn(states, date)).toEqual(divided);
  });

  test('have the borders within them on the map', () => {
    for (const union of Object.keys(world.unions)) {
      const lines = bordersWithin(world.parts, union);
      expect(lines.length, union).toBeGreaterThan(0);
    }
  });

  test('are West Germany alone in NATO until Germany is one', () => {
    expect(asTheyWere(content, ['BEL', 'DEU'], '1990-09-09')).toEqual(['BEL', 'BRD']);
    expect(asTheyWere(content, ['BEL', 'DEU'], '1990-10-03')).toEqual(['BEL', 'DEU']);
  });
});

describe('Germany', () => {
  test.each([
    ['Bonn', 'BRD', [7.1, 50.73]],
    ['Lübeck', 'BRD', [10.69, 53.86]],
    ['Hof', 'BRD', [11.91, 50.31]],
    ['Fehmarn', 'BRD', [11.15, 54.45]],
    ['Leipzig', 'DDR', [12.37, 51.34]],
    ['Schwerin', 'DDR', [11.41, 53.63]],
    ['Eisenach', 'DDR', [10.4, 50.98]],
    ['Rügen', 'DDR', [13.4, 54.45]],
  ] as [string, string, [number, number]][])('has %s in %s', (_, code, point) => {
    const other = code === 'BRD' ? 'DDR' : 'BRD';
    expect(hold([code], point)).toBe(true);
    expect(hold([other], point)).toBe(false);
    expect(hold(['DEU'], point)).toBe(true);
  });

  test('is as large in two parts as it is in one', () => {
    const atlas = readAtlas('50m');
    const whole = found(
      atlas.objects.countries.geometries.find((country) => codeOf(country) === 'DEU'),
      'Germany',
    );
    const parts = territories.filter(({ id }) => id === 'BRD' || id === 'DDR');
    const area = parts.reduce((sum, part) => sum + geoArea(part), 0);
    expect(area / geoArea(geometryOf(atlas, whole))).toBeCloseTo(1, 2);
  });
});

const SIMFEROPOL: [number, number] = [34.1, 44.95];
const KYIV: [number, number] = [30.52, 50.45];

describe.each(scenes.map((scene) => [scene.step, scene] as const))('the map of %s', (_, scene) => {
  const date = scene.timeline.cursor;
  const isSoviet = date < '1991-12-26';

  test('never tints Crimea apart from Ukraine, and as Russia never', () => {
    for (const { area, countries } of scene.map.areas) {
      const crimea = hold(countries, SIMFEROPOL);
      expect(crimea, area).toBe(hold(countries, KYIV));
      if (area === 'russia') expect(crimea).toBe(isSoviet);
    }
  });

  test('tints no territory twice', () => {
    const all = scene.map.areas.flatMap(({ countries }) => countriesOf(world, countries));
    expect(all).toHaveLength(new Set(all).size);
  });
});

test('the map of the Final Act lights up its thirty-five signatories', () => {
  const scene = found(
    scenes.find(({ step }) => step === 'final-act'),
    'final-act',
  );
  const lit = scene.map.areas.flatMap(({ countries }) => countries);
  const signed = groupOn(content, 'final_act', '1975-08-01');
  expect(signed).toHaveLength(35);
  expect(lit.toSorted()).toEqual(signed.toSorted());
});

test('the names of states stand in them', () => {
  const wrong = states.flatMap(({ id, code, labels = [] }) =>
    labels
      .filter(({ lat, lon }) => !hold([code], [lon, lat]))
      .map(({ lat, lon }) => `${id}: ${String(lat)}, ${String(lon)}`),
  );
  expect(wrong).toEqual([]);
});
