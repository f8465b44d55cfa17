import { geoContains, geoDistance, randomLcg } from 'd3';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains, gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import { project, type Camera } from '../../src/figures/map/mercator.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import { groundWriter, placesWithin, ringLine } from '../../src/figures/map/rings.ts';
import { describePlate } from '../../src/figures/plate/plate-describe.ts';
import { tabulatePlate } from '../../src/figures/plate/plate-table.ts';
import type { PlacedRing } from '../../src/figures/map/ring-layout.ts';
import type { RingScene } from '../../src/schema/scene.ts';
import { circleAround, distanceKm, pointTowards } from '../../src/story/facts/distance.ts';
import { found } from './found.ts';
import { dictionary, facts, figures, formats, pictureWords, scenes } from './real-story.ts';
import { drawBetween } from './draw-between.ts';
import { forms, geometryAtRest, moment, passage, plateSize, restOn, threeForms } from './stages.ts';

/** The Earth's mean radius in km (IUGG), independent of the tested code. */
const EARTH = 6371.0088;

const sceneOf = (step: string) =>
  found(
    scenes.find((scene) => scene.step === step),
    step,
  );
const ringed = scenes.filter((scene) => scene.map.rings.length > 0);
const missile = sceneOf('one-missile');
const [small, wide] = missile.map.rings as [RingScene, RingScene];

describe('a ring on the ground', () => {
  const random = randomLcg(11);
  const cases = [
    ...ringed.flatMap(({ map }) => map.rings.map(({ point, km }) => [point, km] as const)),
    // Over the pole, over the date line, and close to both.
    [[45.7, 48.6], 4828],
    [[179.5, 64], 900],
    [[-60, 89], 300],
    ...Array.from(
      { length: 60 },
      () =>
        [
          [drawBetween(random, -180, 180), drawBetween(random, -85, 85)],
          drawBetween(random, 100, 9000),
        ] as const,
    ),
  ] as [point: [number, number], km: number][];

  test('is at its distance from the centre everywhere, within half a per cent also between its points', () => {
    for (const [point, km] of cases) {
      const line = ringLine({ ...wide, point }, km);
      expect(line.length).toBeGreaterThan(60);
      expect(line.at(0)?.[1]).toBeCloseTo(line.at(-1)?.[1] ?? NaN, 6);
      line.forEach((at, index) => {
        expect(geoDistance(point, at) * EARTH).toBeCloseTo(km, 3);
        const next = line[index + 1];
        if (!next) return;
        const between = pointTowards(at, next, distanceKm(at, next) / 2);
        const off = Math.abs(geoDistance(point, between) * EARTH - km) / km;
        expect(off, `${String(point)} ${String(km)}`).toBeLessThan(0.005);
      });
    }
  });

  test('contains what is nearer and nothing that is farther', () => {
    const moscow = found(facts.places.moscow, 'moscow').point;
    const area = (km: number): Polygon => ({
      type: 'Polygon',
      coordinates: [circleAround(moscow, km, 4)],
    });
    const cities = { helsinki: 893, vienna: 1670, brussels: 2253, geneva: 2415, washington: 7826 };
    for (const [id, km] of Object.entries(cities)) {
      const { point } = found(facts.places[id], id);
      expect(distanceKm(moscow, point), id).toBeGreaterThan(km - 12);
      expect(distanceKm(moscow, point), id).toBeLessThan(km + 12);
      expect(geoContains(area(480), point), id).toBe(false);
      expect(geoContains(area(2500), point), id).toBe(km < 2500);
    }
  });

  test('can have a point towards a place, on the way there or beyond it', () => {
    const [moscow, brussels] = ['moscow', 'brussels'].map(
      (id) => found(facts.places[id], id).point,
    );
    const [from, to] = [found(moscow, 'moscow'), found(brussels, 'brussels')];
    const beyond = pointTowards(from, to, 2500);
    expect(distanceKm(from, beyond)).toBeCloseTo(2500, 3);
    expect(distanceKm(to, beyond)).toBeCloseTo(2500 - distanceKm(from, to), 3);
  });

  test('is drawn at its projected points, and closes around the pole without a line across the plate', () => {
    const size = { width: 800, height: 500 };
    const camera: Camera = { lng: 20, lat: 50, zoom: 2.4 };
    const write = groundWriter({ camera, size });
    const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    const line = ringLine(small, small.km);
    const drawn = numbers(write({ type: 'Polygon', coordinates: [line] }));
    const [x, y] = project(camera, size, line[0] ?? [0, 0]);
    expect(drawn[0]).toBeCloseTo(x, 0);
    expect(drawn[1]).toBeCloseTo(y, 0);

    const polar = ringLine({ ...wide, point: [45.7448, 48.5818] }, 4828);
    const path = numbers(write({ type: 'Polygon', coordinates: [polar] }));
    const points = path.flatMap((value, index) =>
      index % 2 === 0 ? [[value, path[index + 1] ?? NaN] as const] : [],
    );
    points.forEach(([px, py], index) => {
      expect(Number.isFinite(px) && Number.isFinite(py)).toBe(true);
      const [nextX, nextY] = points[index + 1] ?? [px, py];
      const isFar = Math.hypot(nextX - px, nextY - py) > 200;
      const crossesPlate =
        isFar &&
        Math.max(py, nextY) > 0 &&
        Math.min(px, nextX) < size.width &&
        Math.max(px, nextX) > 0;
      expect(crossesPlate, `${String(px)},${String(py)} to ${String(nextX)},${String(nextY)}`).toBe(
        false,
      );
    });
  });
});

describe('the rings of the story', () => {
  test('show the range of the 9M729 that Russia states and the one in the press, and no later figure', () => {
    expect(missile.map.rings.map(({ km, statedBy, isClaim }) => [km, statedBy, isClaim])).toEqual([
      [480, 'russia', false],
      [2500, 'neither', true],
    ]);
    expect(missile.map.rings.every(({ isSupposed }) => isSupposed)).toBe(true);
  });

  test('list the places of the story within them with their distances, in the description and in the table', () => {
    const described = describePlate(missile, facts, dictionary, formats, figures);
    expect(described).toContain(
      '480 km around Moscow (9M729, the range Russia states, if fired from Moscow), within it no other place named',
    );
    expect(described).toMatch(
      /2,500 km around Moscow .* within it Helsinki at 8\d\d km, Vienna at 1,670 km and Brussels at 2,253 km/,
    );
    const tables = tabulatePlate(missile, facts, dictionary, pictureWords, formats, figures);
    const reached = found(
      tables.find(({ caption }) => caption.includes('within the rings around Moscow')),
      'the table of places reached',
    );
    const expected = placesWithin(wide, facts).map(({ id }) => found(facts.places[id], id).name);
    expect(reached.rows.map(([name]) => name)).toEqual(expected);
    expect(expected).toContain('Geneva');
    expect(expected).not.toContain('Beijing');
    expect(reached.rows.find(([name]) => name === 'Brussels')).toEqual([
      'Brussels',
      '2,253 km',
      '2,500 km',
    ]);
  });
});

/** The letters of a ring's label, line by line. */
function linesOf(ring: PlacedRing): Box[] {
  return ring.label.map((line) => ({
    x: line.x,
    y: line.y - 0.74 * line.size,
    width: measureText(line.text, line.style),
    height: 0.96 * line.size,
  }));
}

describe.each(forms.map((form) => [moment(form), form] as const))(
  'rings on a stage of %s',
  (_, form) => {
    test('have a radius and a label each, which is on the plate and clear of signs and other labels', () => {
      for (const scene of ringed) {
        const { map } = geometryAtRest(scene, form);
        expect(map.rings, scene.step).toHaveLength(scene.map.rings.length);
        const plate = { x: 0, y: 0, ...plateSize(form) };
        const labels = map.rings.flatMap((ring) => {
          expect(ring.label.length, `${scene.step} ${ring.key}`).toBeGreaterThanOrEqual(2);
          expect(ring.labelPresence, `${scene.step} ${ring.key}`).toBe(1);
          expect(ring.radius, `${scene.step} ${ring.key}`).not.toBe('');
          return linesOf(ring).map((box) => ({ ring: ring.key, box }));
        });
        labels.forEach(({ ring, box }, index) => {
          expect(contains(plate, box), `${scene.step} ${ring}`).toBe(true);
          for (const other of labels.slice(0, index)) {
            if (other.ring === ring) continue;
            expect(gapBetween(box, other.box), `${ring} on ${other.ring}`).toBeGreaterThanOrEqual(
              0,
            );
          }
          for (const { id, x, y, radius } of map.places) {
            const sign = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
            expect(gapBetween(box, sign), `${ring} on ${id}`).toBeGreaterThanOrEqual(0);
          }
        });
      }
    });

    test('state once for each centre that it is hypothetical', () => {
      const { map } = geometryAtRest(missile, form);
      const words = map.rings.map(({ label }) => label.map(({ text }) => text).join(' '));
      expect(words.filter((text) => text.includes('if fired from Moscow'))).toHaveLength(1);
    });
  },
);

describe.each(threeForms.map((form) => [moment(form), form] as const))(
  'a ring in a passage, on a stage of %s',
  (_, form) => {
    const before = found(scenes[scenes.indexOf(missile) - 1], 'the step before');

    test('grows from its centre as it appears and shrinks into it as it disappears', () => {
      const comes = passage(restOn(before, form), restOn(missile, form), form);
      const goes = passage(restOn(missile, form), restOn(before, form), form);
      const spread = (path: string) => {
        const xs = (path.match(/[ML]-?[\d.]+/g) ?? []).map((text) => Number(text.slice(1)));
        return xs.length === 0 ? 0 : Math.max(...xs) - Math.min(...xs);
      };
      const widthAt = (at: typeof comes, t: number) => {
        const { map } = at(t);
        const ring = found(
          map.rings.find(({ key }) => key.startsWith('n9m729_russia')),
          'the ring',
        );
        return spread(ring.path) / 2 ** map.camera.zoom;
      };
      const moments = [0, 0.2, 0.4, 0.6, 0.8, 1];
      const grown = moments.map((t) => widthAt(comes, t));
      expect(grown[0]).toBe(0);
      expect([...grown].sort((a, b) => a - b)).toEqual(grown);
      const shrunk = moments.map((t) => widthAt(goes, 1 - t));
      grown.forEach((width, index) => {
        expect(shrunk[index]).toBeCloseTo(width, 6);
      });
    });
  },
);
