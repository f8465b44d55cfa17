import { describe, expect, test } from 'vitest';
import { contains, gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import { SMALL_PLATE } from '../../src/figures/map/camera.ts';
import { SCALE } from '../../src/figures/map/scale-bar.ts';
import { SIGN_RADIUS } from '../../src/figures/map/place-signs.ts';
import type { PlateGeometry } from '../../src/figures/plate/plate-scene.ts';
import { plateForm, type PlateForm } from '../../src/figures/plate/plate-form.ts';
import { typeStyles } from '../../src/figures/kit/type-styles.ts';
import { found } from './found.ts';
import { inkOf, signBox } from './ink.ts';
import { facts, scenes } from './real-story.ts';
import { everyRest, forms, geometryAtRest, moment, plateSize } from './stages.ts';

interface Named {
  name: string;
  box: Box;
}

/** Everything written on the map at rest, as the boxes of its letters. */
function writtenOn({ map }: PlateGeometry): Named[] {
  return [
    ...map.places
      .filter((place) => place.labelPresence > 0)
      .flatMap((place) => [
        ...(place.name
          ? [
              {
                name: place.name.text,
                box: inkOf(
                  place.name,
                  measureText(place.name.text, place.active === 1 ? 'placeActive' : 'place'),
                ),
              },
            ]
          : []),
        ...(place.ownName
          ? [
              {
                name: place.ownName.text,
                box: inkOf(
                  place.ownName,
                  measureText(place.ownName.text, place.active === 1 ? 'ownNameActive' : 'ownName'),
                ),
              },
            ]
          : []),
      ]),
    ...map.routes.flatMap(({ key, label }) =>
      label
        ? [
            {
              name: `${key} ${label.text}`,
              box: inkOf(
                { ...label, size: typeStyles.route.size },
                measureText(label.text, 'route'),
              ),
            },
          ]
        : [],
    ),
    ...map.states
      .filter(({ presence }) => presence > 0)
      .map(({ text, x, y }) => ({
        name: text,
        box: inkOf({ x, y, size: typeStyles.state.size }, measureText(text, 'state')),
      })),
    ...map.venues.map(({ at: [x, y], engraving, scale }) => ({
      name: 'the front of a building',
      box: { x, y, width: engraving.width * scale, height: engraving.height * scale },
    })),
    ...map.venues.map(({ caption }) => ({
      name: caption.text,
      box: inkOf(
        { ...caption, size: typeStyles.laneNote.size },
        measureText(caption.text, 'laneNote'),
      ),
    })),
    ...map.scales.map(({ x, y, width, credit }) => ({
      name: 'the scale',
      box: {
        ...{ x, y },
        width: Math.max(width, measureText(credit, 'laneNote')),
        height: credit === '' ? SCALE.bar : SCALE.height,
      },
    })),
    ...map.legends.map(({ legend }) => ({ name: 'the legend', box: legend.box })),
  ];
}

function signsOn({ map }: PlateGeometry): Named[] {
  return map.places.map(({ id, x, y, radius }) => ({
    name: `the sign of ${id}`,
    box: signBox({ x, y, radius }),
  }));
}

/** Plates in windows from 320 to 1920 px wide: those of the stages, and others every 25 px. */
const manyForms: PlateForm[] = [
  ...forms,
  ...Array.from({ length: 40 }, (_, index) => {
    const width = 306 + index * 25;
    return plateForm({ width, height: Math.round(width < 520 ? width * 1.06 : width * 0.82) }, 1);
  }),
];
const cases = manyForms.map((form) => [moment(form), form] as const);

/** Where a state's name gives way to those of places on small plates, whose key still names its tint. */
const FORGONE = {
  'the-cable': ['SUN'],
  'how-a-treaty-ends': ['USA', 'RUS'],
  'the-complaint': ['USA'],
  'two-days-to-spare': ['USA'],
  'one-year-more': ['USA', 'RUS', 'DEU'],
};
const isForgone = (step: string, code: string) =>
  Object.entries(FORGONE).some(([of, codes]) => of === step && codes.includes(code));

describe.each(cases)('labels at rest on a stage of %s', (_, form) => {
  const layOut = () => everyRest(form);

  test('overlap neither each other nor a sign', () => {
    const rests = layOut();
    let compared = 0;
    const wrong = rests.flatMap(({ scene, geometry }) => {
      const written = writtenOn(geometry);
      const signs = signsOn(geometry);
      return written.flatMap(({ name, box }, index) =>
        [...written.slice(0, index), ...signs].flatMap((other) => {
          compared += 1;
          const gap = gapBetween(box, other.box);
          return gap >= 0 ? [] : [`${scene.step}: ${name} on ${other.name}, ${gap.toFixed(1)} px`];
        }),
      );
    });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(scenes.length);
  });

  test('stay on the plate', () => {
    const rests = layOut();
    const size = plateSize(form);
    const plate = { x: 0, y: 0, ...size };
    const wrong = rests.flatMap(({ scene, geometry }) =>
      writtenOn(geometry)
        .filter(({ box }) => !contains(plate, box))
        .map(({ name }) => `${scene.step}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('include the states that the step is about, on small plates where there is room', () => {
    const { width } = plateSize(form);
    // The narrowest plates have room for the names of places only.
    if (width < 310) return;
    const isSmall = width < 700;
    const missing = layOut().flatMap(({ scene, geometry }) => {
      const named = geometry.map.states.flatMap(({ code, presence }) =>
        presence === 1 ? [code] : [],
      );
      return scene.map.states
        .filter((code) => !named.includes(code) && !(isSmall && isForgone(scene.step, code)))
        .map((code) => `${scene.step}: ${code}`);
    });
    expect(missing).toEqual([]);
  });

  test('include the name of the active place, whose sign is larger than the others', () => {
    const rests = layOut();
    for (const { scene, geometry } of rests) {
      const active = found(
        geometry.map.places.find((place) => place.id === scene.map.active),
        `${scene.map.active} in ${scene.step}`,
      );
      expect(active.labelPresence, scene.step).toBe(1);
      expect(active.name?.text, scene.step).toBe(facts.places[scene.map.active]?.name);
      expect(active.radius, scene.step).toBe(SIGN_RADIUS.active);
    }
  });

  test('include the name of every place of the step that the camera must show', () => {
    const rests = layOut();
    let seen = 0;
    const nameless = rests.flatMap(({ scene, geometry }) => {
      const rule = scene.map.camera;
      if (rule.kind !== 'see') return [];
      const isSmall = form.plate.width < SMALL_PLATE;
      const points = (isSmall ? rule.pointsOnSmallPlate : rule.points).map(String);
      const mustBeSeen = scene.map.places.filter((id) =>
        points.includes(String(found(facts.places[id], id).point)),
      );
      seen += mustBeSeen.length;
      return mustBeSeen
        .filter((id) => geometry.map.places.find((one) => one.id === id)?.labelPresence !== 1)
        .map((id) => `${scene.step}: ${id}`);
    });
    expect(nameless).toEqual([]);
    expect(seen).toBeGreaterThan(scenes.length);
  });

  test('are beside their own signs', () => {
    const rests = layOut();
    for (const { scene, geometry } of rests) {
      for (const { id, x, y, radius, name, ownName, active } of geometry.map.places) {
        if (!name) continue;
        const width = measureText(name.text, active === 1 ? 'placeActive' : 'place');
        const own = ownName
          ? [inkOf(ownName, measureText(ownName.text, active === 1 ? 'ownNameActive' : 'ownName'))]
          : [];
        const sign = signBox({ x, y, radius });
        const gaps = [inkOf(name, width), ...own].map((box) => gapBetween(box, sign));
        expect(Math.min(...gaps), `${scene.step}: ${id}`).toBeLessThan(12);
      }
    }
  });
});

describe('the signs of places', () => {
  test('are never cut by the edge of the plate', () => {
    for (const form of forms) {
      const size = plateSize(form);
      for (const scene of scenes) {
        for (const { id, x, y, radius, presence } of geometryAtRest(scene, form).map.places) {
          const inside = Math.min(x, y, size.width - x, size.height - y);
          if (inside < radius) expect(presence, `${moment(form, scene.step)}: ${id}`).toBe(0);
        }
      }
    }
  });
});

describe('larger letters', () => {
  test.each([1.25, 1.5])('keep names clear of each other at %s times the size', (scale) => {
    const wrong = [
      { width: 376, height: 420 },
      { width: 736, height: 600 },
      { width: 968, height: 800 },
    ].flatMap((stage) => {
      const form = plateForm(stage, scale);
      return scenes.flatMap((scene) => {
        const written = writtenOn(geometryAtRest(scene, form));
        return written.flatMap(({ name, box }, index) =>
          written
            .slice(0, index)
            .filter((other) => gapBetween(box, other.box) < 0)
            .map((other) => `${moment(form, scene.step)}: ${name} on ${other.name}`),
        );
      });
    });
    expect(wrong).toEqual([]);
  });
});
