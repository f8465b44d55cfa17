import { gzipSync } from 'node:zlib';
import { geoOrthographic, randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { narrowForm, wideForm, type CoverForm } from '../../src/figures/cover/cover-forms.ts';
import { layoutCover } from '../../src/figures/cover/cover-layout.ts';
import {
  angleOf,
  COVER_FACING,
  pointOnGlobe,
  type Facing,
} from '../../src/figures/cover/cover-points.ts';
import { coverAgainSvg, coverSvg } from '../../src/figures/stills/cover-svg.ts';
import {
  coverSubject,
  coverWords,
  type CoverSubject,
} from '../../src/figures/cover/cover-subject.ts';
import { facingAt } from '../../src/figures/cover/cover-live.ts';
import { makeTurningGlobe } from '../../src/figures/cover/turning-globe.ts';
import { buildOutline } from '../../src/figures/map/geography/build-world.ts';
import type { Box } from '../../src/figures/kit/geometry.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { found } from './found.ts';
import { facts, root, story } from './real-story.ts';
import { drawBetween } from './draw-between.ts';

const edition = editionIn('en');
const subject = coverSubject(edition.facts);
const words = coverWords(edition.facts, edition.formats);
const forms = [wideForm, narrowForm].map((form) => [form.name, form] as const);
const events = story.content.events.data;
const { hinge } = story.content.plan.data;

/** A point's direction from the ring's centre, in degrees clockwise from the top, 0 to 360. */
function bearing({ centre }: CoverForm, { x, y }: { x: number; y: number }): number {
  return ((Math.atan2(x - centre.x, centre.y - y) * 180) / Math.PI + 360) % 360;
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const eventOf = (id: string) =>
  found(
    events.find((event) => event.id === id),
    `the event ${id}`,
  );

describe.each(forms)('the %s cover', (_, form) => {
  const geometry = layoutCover({ subject, form, words, facing: COVER_FACING });

  test('connects every event to each of its places that the picture shows', () => {
    const wanted = events.flatMap(({ id, places }) =>
      places
        .filter((place) => form.hasElsewhere || facts.lanes.includes(place))
        .map((place) => `${id} ${place}`),
    );
    const drawn = geometry.threads.map(({ event, place }) => `${event} ${place}`);
    expect(drawn.toSorted()).toEqual(wanted.toSorted());
  });

  test('starts every thread at its day on the ring', () => {
    const [first, last] = [Date.UTC(1963, 0, 1), Date.UTC(2027, 0, 1)];
    const start = found(geometry.ticks[0], 'the first tick').angle;
    for (const thread of geometry.threads) {
      const part = (instantOf(eventOf(thread.event).date) - first) / (last - first);
      const angle = start + part * (360 - 2 * start);
      expect(bearing(form, thread.from), thread.event).toBeCloseTo(angle, 6);
      expect(distance(thread.from, form.centre), thread.event).toBeCloseTo(form.ring, 6);
    }
  });

  test('ends every thread at its place on the visible side of the globe', () => {
    const [lng, lat] = COVER_FACING;
    const project = geoOrthographic()
      .rotate([-lng, -lat])
      .scale(form.globe)
      .translate([form.centre.x, form.centre.y])
      .clipAngle(90);
    for (const { event, place, to } of geometry.threads) {
      const [x, y] = found(project(found(facts.places[place], place).point), place);
      expect(distance(to, { x, y }), `${event} ${place}`).toBeLessThan(1e-6);
      expect(distance(to, form.centre), `${place} in sight`).toBeLessThan(form.globe * 0.999);
      const sign = found(
        geometry.places.find(({ id }) => id === place),
        `the sign of ${place}`,
      );
      expect(distance(to, sign)).toBeLessThan(1e-6);
    }
  });

  test('marks as hindsight what came after the hinge, and nothing else', () => {
    const later = events.filter(({ date }) => date.slice(0, 10) > hinge.date).map(({ id }) => id);
    for (const { event, isHindsight } of [...geometry.threads, ...geometry.marks]) {
      expect(isHindsight, event).toBe(later.includes(event));
    }
    const kinds = new Set(geometry.threads.map(({ isHindsight }) => isHindsight));
    expect(kinds.size).toBe(2);
  });

  test('draws the thread of the hinge heaviest, those to the four cities lighter, and all others thinnest', () => {
    const main = geometry.threads.filter(({ kind }) => kind === 'hinge');
    expect(main.map(({ event, place }) => [eventOf(event).date, place])).toEqual([
      [hinge.date, hinge.place],
    ]);
    const heaviest = found(main[0], 'the thread of the hinge').width;
    for (const { event, place, width } of geometry.threads) {
      if (event === main[0]?.event) continue;
      expect(width, event).toBeLessThan(heaviest / 2);
      expect(width, event).toBe(facts.lanes.includes(place) ? form.widths.city : form.widths.other);
    }
    expect(form.widths.other).toBeLessThan(form.widths.city);
  });

  test('places its years clockwise from the top right to the top left', () => {
    const years = geometry.ticks.map(({ instant }) => new Date(instant).getUTCFullYear());
    expect(years).toEqual(Array.from({ length: 64 }, (_gone, index) => 1963 + index));
    const angles = geometry.ticks.map(({ angle }) => angle);
    expect(angles).toEqual(angles.toSorted((a, b) => a - b));
    expect(angles[0]).toBeGreaterThan(0);
    expect(angles[0]).toBeLessThan(15);
    expect(angles.at(-1)).toBeGreaterThan(340);
    expect(angles.at(-1)).toBeLessThan(360);
  });

  test('labels the first and the last year, and puts each label outside the ring at its year', () => {
    const numbers = geometry.texts.filter(({ kind }) => kind === 'year');
    expect(numbers[0]?.text).toBe('1963');
    expect(numbers.at(-1)?.text).toBe('2026');
    expect(numbers.length).toBeGreaterThanOrEqual(5);
    for (const { text, box } of numbers) {
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const away = bearing(form, middle) - angleOf(Date.UTC(Number(text), 0, 1), facts.span);
      expect(Math.abs(away), text).toBeLessThan(5);
      expect(distance(middle, form.centre), text).toBeGreaterThan(form.ring);
    }
  });

  test('gives every event that it shows a mark, and no two marks touch', () => {
    for (const { id, places } of events) {
      const cities = places.filter((place) => facts.lanes.includes(place));
      const wanted = cities.length > 0 ? cities.length : form.hasElsewhere ? 1 : 0;
      const own = geometry.marks.filter(({ event }) => event === id);
      expect(own, id).toHaveLength(wanted);
      for (const { sign } of own) expect(sign === null, id).toBe(places.length === 0);
    }
    geometry.marks.forEach((mark, index) => {
      for (const other of geometry.marks.slice(0, index)) {
        const apart = distance(mark, other);
        expect(apart, `${mark.event}, ${other.event}`).toBeGreaterThan(2 * form.marks.radius);
      }
    });
  });

  test('keeps marks near their day, known ones left of the line of the hinge and later ones right of it', () => {
    const line = angleOf(instantOf(hinge.date), facts.span);
    for (const { event, angle, isHindsight } of geometry.marks) {
      const day = angleOf(instantOf(eventOf(event).date), facts.span);
      expect(Math.abs(angle - day), event).toBeLessThan(2.2);
      if (isHindsight) expect(angle, event).toBeGreaterThan(line);
      else expect(angle, event).toBeLessThanOrEqual(line + 1e-9);
    }
  });

  test('names the four cities, and no text touches another text, a sign of a city, a mark or the edge', () => {
    const { texts, places, marks } = geometry;
    const names = texts.filter(({ kind }) => kind === 'name').map(({ text }) => text);
    for (const id of facts.lanes) expect(names).toContain(found(facts.places[id], id).name);
    texts.forEach((text, index) => {
      for (const other of texts.slice(0, index)) {
        expect(overlap(text.box, other.box), `${text.text}, ${other.text}`).toBe(false);
      }
      for (const { id, isCity, x, y } of places) {
        const r = isCity ? form.signs.city : form.signs.place;
        const sign = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
        if (isCity) expect(overlap(text.box, sign), `${text.text}, ${id}`).toBe(false);
      }
      for (const { event, x, y } of marks) {
        const r = form.marks.radius;
        const sign = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
        expect(overlap(text.box, sign), `${text.text}, ${event}`).toBe(false);
      }
      const { box } = text;
      expect(box.x, text.text).toBeGreaterThanOrEqual(0);
      expect(box.y, text.text).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, text.text).toBeLessThanOrEqual(form.size.width);
      expect(box.y + box.height, text.text).toBeLessThanOrEqual(form.size.height);
    });
  });

  test('keeps the line of the hinge clear of every name', () => {
    const { from, bend, to } = found(
      geometry.threads.find(({ kind }) => kind === 'hinge'),
      'the thread of the hinge',
    );
    for (let step = 0; step <= 100; step += 1) {
      const t = step / 100;
      const along = (axis: 'x' | 'y') =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis];
      const dot = { x: along('x') - 1, y: along('y') - 1, width: 2, height: 2 };
      for (const { text, box } of geometry.texts) {
        expect(overlap(box, dot), `${text} at ${String(t)}`).toBe(false);
      }
    }
  });

  test('has letters of at least 11 px at its smallest size', () => {
    const smallest =
      form.name === 'wide' ? (704 - 46 - 32) / form.size.height : 300 / form.size.width;
    for (const { text, type } of geometry.texts) {
      expect(type.size * smallest, text).toBeGreaterThanOrEqual(11);
    }
  });

  test('lays out the globe from any side: visible places where they are, the others at its edge', () => {
    const random = randomLcg(11);
    let hidden = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      const facing: Facing = [drawBetween(random, -180, 180), drawBetween(random, -80, 80)];
      const clipped = geoOrthographic()
        .rotate([-facing[0], -facing[1]])
        .scale(form.globe)
        .translate([form.centre.x, form.centre.y])
        .clipAngle(90);
      for (const { id, point } of Object.values(facts.places)) {
        const spot = pointOnGlobe(form, facing, point);
        const seen: [number, number][] = [];
        clipped
          .stream({
            point: (x, y) => seen.push([x, y]),
            lineStart: () => undefined,
            lineEnd: () => undefined,
            polygonStart: () => undefined,
            polygonEnd: () => undefined,
          })
          .point(...point);
        const [inSight] = seen;
        if (!inSight) {
          hidden += 1;
          expect(distance(spot, form.centre), id).toBeCloseTo(form.globe, 6);
        } else {
          expect(distance(spot, { x: inSight[0], y: inSight[1] }), id).toBeLessThan(1e-6);
        }
      }
      const turned = layoutCover({ subject, form, words, facing });
      expect(turned.threads.map(({ from }) => from)).toEqual(
        geometry.threads.map(({ from }) => from),
      );
    }
    expect(hidden).toBeGreaterThan(100);
  });
});

test('an event on the very day of the hinge is known, one of the next day is hindsight', () => {
  const days = ['2020-01-15', '2020-01-16', '2020-01-17', '2020-01', '2020-02', '2020', '2021'];
  const made: CoverSubject = {
    ...subject,
    events: days.map((date) => ({ id: date, date, places: ['moscow'] })),
  };
  const { threads } = layoutCover({
    subject: made,
    form: wideForm,
    words,
    facing: COVER_FACING,
  });
  const later = threads.filter(({ isHindsight }) => isHindsight).map(({ event }) => event);
  expect(later.toSorted()).toEqual(['2020-01-17', '2020-02', '2021']);
});

describe('the turning globe', () => {
  const outline = buildOutline(root, story.content.states.data);
  const globeAt = makeTurningGlobe(outline, wideForm.globe);
  const moments = [0, 0.1, 0.35, 0.6, 1];

  test('starts at the angle of the picture in the page', () => {
    expect(facingAt(0)).toEqual(COVER_FACING);
  });

  test('shows the side of the world that faces the reader, and nothing beyond its edge', () => {
    for (const t of moments) {
      const globe = globeAt(facingAt(t));
      for (const path of [globe.land, globe.coast, globe.borders]) {
        const points = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        expect(points.length).toBeGreaterThan(300);
        for (const [x, y] of points)
          expect(Math.hypot(x, y)).toBeLessThanOrEqual(wideForm.globe + 0.2);
      }
    }
  });

  test('draws no coast along the antimeridian, where the data is cut', () => {
    const [lng, lat] = [150, 66] as const;
    const project = geoOrthographic().rotate([-lng, -lat]).scale(wideForm.globe).translate([0, 0]);
    // In the middle of Chukotka, on the cut, far from any coast.
    const [x, y] = found(project([180, 67.5]), 'a point of the cut');
    for (const [, from, to] of globeAt([lng, lat]).coast.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g))
      expect(Math.hypot(Number(from) - x, Number(to) - y)).toBeGreaterThan(2);
  });
});

describe('the cover in the page', () => {
  const svg = coverSvg(edition);

  test('weighs no more than 16 KB', () => {
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(16 * 1024);
  });

  test('has both compositions, a complete name, and no styles', () => {
    expect(svg.match(/class="only-wide"/g)).toHaveLength(1);
    expect(svg.match(/class="only-narrow"/g)).toHaveLength(1);
    const head = svg.slice(0, svg.indexOf('>'));
    expect(head).toContain('role="img"');
    const label = found(/aria-label="([^"]+)"/.exec(head), 'its name')[1];
    const placed = events.filter(({ places }) => places.length > 0).length;
    expect(label).toContain(` ${String(placed)} events`);
    expect(label).toContain('16 January 2020 to Vienna');
    expect(label).not.toMatch(/[{}]/);
    expect(svg).not.toMatch(/ style=|<style|NaN|undefined/);
  });

  test('defines exactly what it and the ending refer to', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const again = /href="#([^"]+)"/.exec(
      coverAgainSvg(editionIn('en'), { date: '2026-05-31', place: 'vienna', label: 'here' }),
    );
    expect(new Set([...used, again?.[1]])).toEqual(new Set(ids));
  });
});
