import { wordsInFoot } from '../words-in-foot.ts';
import { expect, test } from 'vitest';
import { contains } from '../../../src/figures/kit/geometry.ts';
import type { PlateGeometry } from '../../../src/figures/plate/plate-scene.ts';
import type { PlateForm } from '../../../src/figures/plate/plate-form.ts';
import { TOLD_YEARS } from '../../../src/figures/timeline/timeline-scene.ts';
import { instantOf } from '../../../src/story/facts/dates.ts';
import { nameInk } from '../ink.ts';
import { plateSize } from '../stages.ts';
import type { Moment, Passage } from './moments.ts';

/** Part of a passage, from `from` to `to`. */
const during = ({ moments }: Passage, from: number, to: number): Moment[] =>
  moments.filter(({ t }) => t >= from && t <= to);

/** From its names' left edge to the plate's edge a place needs no more room than this, in px. */
const HAIR = 1;

/** The words on the map and on the timeline that are at least half there. */
function wordsOf({ map, timeline }: PlateGeometry): string[] {
  const seen = (text: string | undefined, presence: number) =>
    text !== undefined && presence >= 0.5 ? [text] : [];
  return [
    ...map.places.flatMap(({ name, ownName, labelPresence }) => [
      ...seen(name?.text, labelPresence),
      ...seen(ownName?.text, labelPresence),
    ]),
    ...map.routes.flatMap(({ label }) => seen(label?.text, label?.presence ?? 0)),
    ...map.legends.flatMap(({ legend, presence }) =>
      legend.items.flatMap(({ text }) => seen(text, presence)),
    ),
    ...timeline.ticks.flatMap(({ label, labelPresence }) => seen(label, labelPresence)),
    ...seen(timeline.flag.text, timeline.flag.presence),
    ...seen(timeline.flag.leap?.text, timeline.flag.leap?.presence ?? 0),
    ...wordsInFoot(timeline.foot).flatMap(({ text, presence }) => seen(text, presence)),
    ...(timeline.form.laneNames === 'none' ? [] : timeline.lanes.map(({ name }) => name)),
    ...timeline.labels.flatMap(({ text, presence }) => seen(text, presence)),
  ];
}

/** Fewer are on no stage; with the text beside it there are twelve or more. The smallest has no room for captions. */
const leastWords = ({ stage }: PlateForm) => (stage.height < 350 ? 3 : 6);

/** Tests that a passage shows where it leads, and keeps what its two scenes share, on one stage. */
export function testWhatStays(passages: () => Passage[], form: PlateForm): void {
  test('what two scenes share is at full strength all the way', () => {
    let seen = 0;
    const wrong: string[] = [];
    for (const { a, b, moments } of passages()) {
      const [one, other] = [a.scene.map, b.scene.map];
      const places = one.places.filter((id) => other.places.includes(id));
      const outlines = one.outline.filter((code) => other.outline.includes(code));
      const countries = one.areas.flatMap((area) => {
        const same = other.areas.find((candidate) => candidate.area === area.area);
        return area.countries
          .filter((country) => same?.countries.includes(country))
          .map((country) => ({ area: area.area, country }));
      });
      const routes = one.routes.filter((route) =>
        other.routes.some((same) => JSON.stringify(same) === JSON.stringify(route)),
      );
      seen += places.length + outlines.length + countries.length + routes.length;
      for (const { name, state, geometry } of moments) {
        const isWhole = [
          ...places.map((id) => state.map.places.find((place) => place.id === id)?.presence),
          ...outlines.map(
            (code) => geometry.map.outlines.find((outline) => outline.code === code)?.presence,
          ),
          ...countries.map(
            ({ area, country }) =>
              geometry.map.areas.find(
                (candidate) => candidate.area === area && candidate.countries.includes(country),
              )?.presence,
          ),
          ...routes.map(
            ({ through }) =>
              state.map.routes.find(({ route }) => route.through.join() === through.join())
                ?.presence,
          ),
        ].every((presence) => presence === 1);
        if (!isWhole) wrong.push(name);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });

  test('both places of a move are named on the plate in its middle part, and one of them at any moment', () => {
    const size = plateSize(form);
    const plate = {
      x: -HAIR,
      y: -HAIR,
      width: size.width + 2 * HAIR,
      height: size.height + 2 * HAIR,
    };
    // On the smallest plate two names do not fit side by side for as long.
    const middle = size.width < 300 ? 0.4 : 0.35;
    let moves = 0;
    const wrong: string[] = [];
    for (const passage of passages()) {
      const ends = [passage.a.scene.map.active, passage.b.scene.map.active] as const;
      const isNamed = ({ geometry }: Moment, id: string) => {
        const place = geometry.map.places.find((candidate) => candidate.id === id);
        const ink = place && nameInk(place);
        return ink ? place.labelPresence >= 0.5 && contains(plate, ink) : false;
      };
      for (const at of passage.moments)
        if (!ends.some((id) => isNamed(at, id))) wrong.push(`${at.name}: neither`);
      for (const at of during(passage, middle, 1 - middle))
        for (const id of ends) if (!isNamed(at, id)) wrong.push(`${at.name}: ${id}`);
      if (ends[0] !== ends[1]) moves += 1;
    }
    expect(wrong).toEqual([]);
    expect(moves).toBeGreaterThan(0);
  });

  test('the stage is never without words: those of both places, and of the time between', () => {
    let fewest = Infinity;
    const wrong: string[] = [];
    for (const { name, geometry } of passages().flatMap(({ moments }) => moments)) {
      // A figure over the map brings its own.
      if (geometry.figures.some(({ presence }) => presence > 0)) continue;
      const count = wordsOf(geometry).join(' ').split(/\s+/u).length;
      fewest = Math.min(fewest, count);
      if (count < leastWords(form)) wrong.push(`${name}: ${wordsOf(geometry).join(', ')}`);
    }
    expect(wrong).toEqual([]);
    expect(fewest).toBeLessThan(Infinity);
  });

  test('a line leads from the old place to the new one where no route does', () => {
    const wrong: string[] = [];
    for (const { a, b, moments, name } of passages()) {
      const ends = [a.scene.map.active, b.scene.map.active];
      const hasRoute = [...a.scene.map.routes, ...b.scene.map.routes].some(({ through }) =>
        ends.every((id) => through.includes(id)),
      );
      const isExpected = ends[0] !== ends[1] && !hasRoute;
      const middle = moments.filter(({ t }) => t > 0.4 && t < 0.6);
      if (!middle.every(({ geometry }) => (geometry.map.move?.presence === 1) === isExpected))
        wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  test('the old thread stays until the new one has come', () => {
    const wrong = passages()
      .flatMap(({ moments }) => moments)
      .filter(
        ({ state }) => !state.threads.some(({ weight, presence }) => weight > 0 && presence >= 0.9),
      )
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  test('a leap over years is named in its middle, with both days in the window', () => {
    let leaps = 0;
    const wrong: string[] = [];
    for (const passage of passages()) {
      const days = [passage.a, passage.b].map(({ scene }) => instantOf(scene.timeline.cursor));
      const [from = 0, to = 0] = days;
      const years = (to - from) / (365.25 * 24 * 3600 * 1000);
      for (const { name, geometry, state } of during(passage, 0.35, 0.65)) {
        const { leap } = geometry.timeline.flag;
        const isTold = Math.abs(Math.round(years)) >= TOLD_YEARS;
        if (isTold !== (leap !== null && leap.presence === 1))
          wrong.push(`${name}: ${String(leap?.text)}`);
        if (!isTold) continue;
        leaps += 1;
        const number = String(Math.abs(Math.round(years)));
        const way = years < 0 ? 'earlier' : 'later';
        if (leap?.text !== `${number} years ${way}`) wrong.push(`${name}: ${String(leap?.text)}`);
        const [first, last] = state.timeline.window;
        if (!days.every((day) => day >= first && day <= last)) wrong.push(`${name}: a day is out`);
      }
    }
    expect(wrong).toEqual([]);
    expect(leaps).toBeGreaterThan(0);
  });
}
