import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { signPresence } from '../../../src/figures/map/place-signs.ts';
import type { PlateForm } from '../../../src/figures/plate/plate-form.ts';
import {
  betweenPlates,
  layoutPlate,
  type PlateContext,
} from '../../../src/figures/plate/plate-scene.ts';
import { differences, freezeDeep, isFinite, notFinite } from '../compare.ts';
import { facts, plateContext } from '../real-story.ts';
import { geometryAtRest, passage } from '../stages.ts';
import { visible } from '../visible.ts';
import { ways, type Moment, type Passage } from './moments.ts';

/** A passage's first and last moment. */
const endsOf = ({ moments: all }: Passage) => [all[0], all.at(-1)] as [Moment, Moment];

/** Tests what must be true of every passage on one stage. */
export function testAnyPassage(passages: () => Passage[], form: PlateForm, hasHindsight: boolean) {
  const rest = (scene: Passage['a']['scene']) => geometryAtRest(scene, form, hasHindsight);

  test('every step but the last has a passage to the next', () => {
    expect(ways.length).toBeGreaterThan(0);
    expect(passages()).toHaveLength(ways.length);
  });

  test.each([
    ['beginning', 'first', 0],
    ['end', 'second', 1],
  ] as const)('the %s is the %s step at rest', (_, __, end) => {
    for (const one of passages()) {
      const own = rest([one.a, one.b][end]?.scene ?? one.a.scene);
      const { geometry, name } = endsOf(one)[end];
      expect(differences(visible(geometry), visible(own), 1e-6), name).toEqual([]);
      expect(geometry.timeline.foot, name).toEqual(own.timeline.foot);
    }
  });

  test('every number is finite at every moment', () => {
    for (const { name, geometry } of passages().flatMap((one) => one.moments)) {
      if (!isFinite(geometry)) expect(notFinite(geometry), name).toEqual([]);
    }
  });

  test('everything is fully present at rest, and presences are always from 0 to 1', () => {
    for (const one of passages()) {
      for (const { name, geometry } of one.moments) {
        const { map, threads, timeline } = geometry;
        const presences = [
          ...[map.areas, map.outlines, map.routes, map.places, map.ticks, map.legends],
          ...[threads, timeline.bars, timeline.marks, timeline.lanes, timeline.labels],
        ].flatMap((things) => things.map(({ presence }) => presence));
        const wrong = presences.filter((presence) => !(presence >= 0 && presence <= 1));
        if (wrong.length > 0) expect(wrong, name).toEqual([]);
      }
      const [{ geometry }] = endsOf(one);
      for (const place of geometry.map.places) {
        const isOfFirst = one.a.scene.map.places.includes(place.id);
        // Except for a sign that the edge of the plate would cut, which never happens to the active place.
        const uncut = signPresence([place.x, place.y], place.radius, form.plate);
        expect(place.presence, `${one.name}: ${place.id}`).toBe(isOfFirst ? uncut : 0);
        if (place.active === 1) expect(place.presence, `${one.name}: ${place.id}`).toBe(1);
      }
    }
  });
}

/** Only the words about a leap over years, "earlier" or "later", differ between there and back. */
const withoutWay: PlateContext = {
  ...plateContext,
  words: {
    ...plateContext.words,
    timeline: { ...plateContext.words.timeline, leap: (years) => String(Math.abs(years)) },
  },
};

/** Both ends and every third moment between, in each passage other ones: all would take minutes. */
const someMoments = ({ moments: all }: Passage, index: number) =>
  all.filter((_, moment) => [0, all.length - 1].includes(moment) || moment % 3 === index % 3);

/** Tests that a passage depends only on its two ends and the moment. Lays out parts of every passage twice more. */
export function testEitherWay(passages: () => Passage[], form: PlateForm, hasHindsight: boolean) {
  test('a passage looks the same backwards, and ends with the first step at rest', () => {
    let compared = 0;
    for (const [index, one] of passages().entries()) {
      const { name, a, b } = one;
      const forth = passage(a, b, form, hasHindsight, withoutWay);
      const back = passage(b, a, form, hasHindsight, withoutWay);
      for (const { t, geometry } of someMoments(one, index)) {
        const reached = visible(back(1 - t));
        const isLeap = geometry.timeline.flag.leap !== null;
        const wrong = differences(visible(isLeap ? forth(t) : geometry), reached, 1e-3);
        expect(wrong, `${name} at ${String(t)}`).toEqual([]);
        if (t === 0) {
          const rest = visible(geometryAtRest(a.scene, form, hasHindsight));
          expect(differences(reached, rest, 1e-6), name).toEqual([]);
        }
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(ways.length * 8);
  });

  test('a moment is the same whenever it is laid out, and the input is not changed', () => {
    const frozenContext = { ...plateContext, facts: freezeDeep(structuredClone(facts)) };
    let compared = 0;
    for (const [index, one] of passages().entries()) {
      const { a, b } = one;
      const [frozenA, frozenB] = freezeDeep(structuredClone([a, b] as const));
      const stateAt = betweenPlates(frozenA, frozenB, form, frozenContext, hasHindsight);
      for (const { name, t, geometry } of someMoments(one, index).toReversed()) {
        const state = freezeDeep(stateAt(t));
        const again = layoutPlate(state, form, frozenContext);
        // Like `toEqual`, but fast if nothing differs.
        if (!isDeepStrictEqual(again, geometry)) expect(again, name).toEqual(geometry);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(ways.length * 8);
  });
}
