import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { signPresence } from '../../src/figures/map/place-signs.ts';
import type { PlateForm } from '../../src/figures/plate/plate-form.ts';
import { betweenPlates, layoutPlate, type PlateRest } from '../../src/figures/plate/plate-scene.ts';
import { differences, freezeDeep, notFinite } from './compare.ts';
import { facts, neighbours, plateContext } from './real-story.ts';
import { drawBetween, seeded } from './seeded.ts';
import { moment, passage, restOn } from './stages.ts';
import { visible } from './visible.ts';

const random = seeded(4);

/** Moments of a passage: its ends, close to them, and between. By chance, so that none stands where a day turns. */
const moments = [
  0,
  drawBetween(random, 0, 0.01),
  ...Array.from({ length: 18 }, (_, index) => drawBetween(random, index / 18, (index + 1) / 18)),
  drawBetween(random, 0.99, 1),
  1,
];

/** As `toEqual`, but quick where nothing differs. */
function expectSame(shown: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(shown, expected)) expect(shown, what).toEqual(expected);
}

/** What holds for every passage of the story on one stage, as known then or with what came later. */
export function testPassages(form: PlateForm, hasHindsight: boolean): void {
  const known = hasHindsight ? 'with what came later' : 'as known then';
  describe(`between neighbouring steps on a stage of ${moment(form)}, ${known}`, () => {
    const pass = (a: PlateRest, b: PlateRest) => passage(a, b, form, hasHindsight);
    const passages = neighbours.map(([a, b]) => {
      const rests = [restOn(a, form), restOn(b, form)] as const;
      return { name: `${a.step} to ${b.step}`, a: rests[0], b: rests[1] };
    });

    test('there are passages to look at', () => {
      expect(passages.length).toBeGreaterThanOrEqual(21);
    });

    test.each([
      ['beginning', 'first', 0],
      ['end', 'second', 1],
    ] as const)('the %s is the %s step at rest', (_, which, t) => {
      for (const { name, a, b } of passages) {
        const own = which === 'first' ? a : b;
        const rest = pass(own, own)(0);
        const reached = pass(a, b)(t);
        expect(differences(visible(reached), visible(rest), 1e-6), name).toEqual([]);
        expect(reached.timeline.captions, name).toEqual(rest.timeline.captions);
      }
    });

    test('every number is finite at every moment', () => {
      for (const { name, a, b } of passages) {
        const at = pass(a, b);
        for (const t of moments) expect(notFinite(at(t)), `${name} at ${String(t)}`).toEqual([]);
      }
    });

    test('what is there is there in full at rest, and never more or less than it can be', () => {
      for (const { name, a, b } of passages) {
        const at = pass(a, b);
        for (const t of moments) {
          const { map, threads, timeline } = at(t);
          const presences = [
            ...[
              ...map.areas,
              ...map.outlines,
              ...map.routes,
              ...map.places,
              ...map.ticks,
              ...map.legends,
            ],
            ...[
              ...threads,
              ...timeline.bars,
              ...timeline.marks,
              ...timeline.lanes,
              ...timeline.labels,
            ],
          ].map((thing) => thing.presence);
          const wrong = presences.filter((presence) => presence < 0 || presence > 1);
          expect(wrong, `${name} at ${String(t)}`).toEqual([]);
        }
        for (const place of at(0).map.places) {
          const isOfFirst = a.scene.map.places.includes(place.id);
          // But for a sign that the plate's edge would cut; the place that is told is never one.
          const uncut = signPresence([place.x, place.y], place.radius, form.plate);
          expect(place.presence, `${name}: ${place.id}`).toBe(isOfFirst ? uncut : 0);
          if (place.active === 1) expect(place.presence, `${name}: ${place.id}`).toBe(1);
        }
      }
    });

    test('the way back shows the same as the way there', () => {
      let compared = 0;
      for (const { name, a, b } of passages) {
        const there = pass(a, b);
        const back = pass(b, a);
        for (const t of moments) {
          const found = differences(visible(there(t)), visible(back(1 - t)), 1e-3);
          expect(found, `${name} at ${String(t)}`).toEqual([]);
          compared += 1;
        }
      }
      expect(compared).toBe(passages.length * moments.length);
    });

    test('the same moment is the same however often and in whatever order it is asked for', () => {
      for (const { name, a, b } of passages) {
        const first = pass(a, b);
        const before = moments.map((t) => first(t));
        const after = [...moments].reverse().map((t) => first(t));
        const fresh = pass(a, b);
        expectSame(after.reverse(), before, name);
        expectSame(
          moments.map((t) => fresh(t)),
          before,
          name,
        );
      }
    });

    test('nothing that goes in is changed', () => {
      const frozenContext = { ...plateContext, facts: freezeDeep(structuredClone(facts)) };
      for (const { name, a, b } of passages) {
        const [frozenA, frozenB] = freezeDeep(structuredClone([a, b] as const));
        const between = betweenPlates(frozenA, frozenB, form, frozenContext, hasHindsight);
        for (const t of moments) {
          const state = freezeDeep(between(t));
          const geometry = layoutPlate(state, form, frozenContext);
          expectSame(geometry, pass(a, b)(t), `${name} at ${String(t)}`);
        }
      }
    });

    test('a step rests in the same way whichever step it was reached from', () => {
      for (const { b } of passages) {
        const rest = visible(pass(b, b)(0));
        for (const other of passages) {
          const arrived = visible(pass(other.a, b)(1));
          const name = `${other.a.scene.step} to ${b.scene.step}`;
          expect(differences(arrived, rest, 1e-6), name).toEqual([]);
        }
      }
    });
  });
}
