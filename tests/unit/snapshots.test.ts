import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupIn } from '../../src/figures/kit/draw.ts';
import type { NearData, WorldData } from '../../src/figures/map/geography/world-data.ts';
import { STILL_SIZES, type StillSize } from '../../src/figures/plate/plate-form.ts';
import { drawPlateStill } from '../../src/figures/stills/draw-plate-still.ts';
import { drawStill } from '../../src/figures/stills/draw-still.ts';
import { drawTimeline } from '../../src/figures/timeline/timeline-draw.ts';
import { drawFigures, drawFrame } from '../../src/figures/plate/plate-draw.ts';
import { figureScene } from '../../src/schema/figure.ts';
import { found } from './found.ts';
import { normalisedSvg } from './normalised-svg.ts';
import { facts, figures, pictureWords, plateContext, root, scenes } from './real-story.ts';
import { geometryAtRest, laptop, phone } from './stages.ts';

// Updated only on request, and reviewed like any other change: npm run test:unit -- snapshots -u
const folder = '../snapshots';

const geography = (name: string): unknown =>
  JSON.parse(readFileSync(`${root}/.generated/geo/${name}.json`, 'utf8'));
const sceneOf = (step: string) =>
  found(
    scenes.find((one) => one.step === step),
    step,
  );

/** One step for each kind of picture, and what to look at there. */
const chosen = [
  ['four-in-ten', 'stockpiles'],
  ['down-from-the-peak', 'dots, with earlier ones outlined'],
  ['to-scale', 'dots, three states at one scale'],
  ['what-counts-as-one', 'counting'],
  ['the-first-list', 'new_start'],
  ['what-they-agree', 'rounds'],
  ['the-last-missile', 'inf_destroyed'],
  ['who-looks-at-whom', 'open_skies_flights'],
  ['the-audience', 'nato_members'],
  ['the-agenda', 'table, with papers'],
  ['two-more-chairs', 'table, with wishes'],
  ['who-must-be-told', 'table, one across from six'],
  ['start-three', 'amounts, many of them'],
  ['the-next-day', 'amounts, few of them'],
  ['how-to-check', 'a city from close up'],
  ['who-sat-there', 'an alliance, with the names of four capitals'],
  ['nine-hours', 'a route'],
  ['one-missile', 'rings of equal distance'],
  ['final-act', 'an outlined country'],
  ['without-the-two', 'half the world'],
  ['the-complaint', 'spans'],
  ['how-a-treaty-ends', 'spans, a last day and a way out'],
  ['never-in-force', 'spans, one signed only'],
  ['six-months-notice', 'days, in weeks'],
  ['one-year-more', 'days, a line for each month'],
  ['ready-to-extend', 'table, with the place of an answer'],
  ['the-note', 'photograph, with what it does not show'],
  ['inspectors-return', 'amounts, one used of those allowed'],
  ['what-would-you-sign', 'sheets, with a place for one'],
  ['one-week', 'week'],
  ['where-knowledge-ends', 'the end of what is known'],
] as const;

const chosenFigures = new Set(chosen.map(([step]) => sceneOf(step).figure?.name));

/** The chosen steps, and the first step of every figure that none of them shows: a new figure needs no line here. */
const pictures: (readonly [step: string, what: string])[] = [
  ...chosen,
  ...figureScene.options.flatMap(({ shape: { name } }) => {
    if (chosenFigures.has(name.value)) return [];
    const first = scenes.find(({ figure }) => figure?.name === name.value);
    return first ? [[first.step, name.value] as const] : [];
  }),
];

/** The definitions are the same in every still and have a snapshot of their own. */
function withoutDefinitions(svg: SVGSVGElement): SVGSVGElement {
  for (const definitions of svg.querySelectorAll('defs')) definitions.remove();
  return svg;
}

const still = (step: string, size: StillSize) => {
  const scene = sceneOf(step);
  const city = scene.map.active;
  const nears = new Map(
    facts.lanes.includes(city) ? [[city, geography(`near-${city}`) as NearData]] : [],
  );
  const world = geography('world') as WorldData;
  return drawPlateStill(scene, STILL_SIZES[size], { context: plateContext, world, nears });
};

describe('every kind of picture', () => {
  test('has a snapshot', () => {
    const drawn = new Set(pictures.map(([step]) => sceneOf(step).figure?.name));
    for (const { shape } of figureScene.options) expect(drawn).toContain(shape.name.value);
    const cameras = new Set(pictures.map(([step]) => sceneOf(step).map.camera.kind));
    expect(cameras).toEqual(new Set(scenes.map(({ map }) => map.camera.kind)));
  });

  for (const size of Object.keys(STILL_SIZES) as StillSize[]) {
    test.each(pictures)(`is drawn as reviewed: %s, %s, ${size}`, async (step) => {
      const drawing = normalisedSvg(withoutDefinitions(still(step, size)));
      await expect(drawing).toMatchFileSnapshot(`${folder}/${step}-${size}.svg`);
    });
  }
});

test('the textures of areas and bars are drawn as reviewed', async () => {
  const svg = still('who-sat-there', 'wide');
  const definitions = found(svg.querySelector('defs'), 'definitions');
  await expect(normalisedSvg(definitions)).toMatchFileSnapshot(`${folder}/definitions.svg`);
});

describe('what came later', () => {
  test.each([
    ['who-sat-there', 'laptop', laptop],
    ['who-sat-there', 'phone', phone],
    ['who-looks-at-whom', 'laptop', laptop],
  ] as const)('is drawn on the stage as reviewed: %s, %s', async (step, name, form) => {
    const geometry = geometryAtRest(sceneOf(step), form, true);
    const svg = drawStill(form.stage, (picture) => {
      drawFigures(groupIn(picture, 'figures'), geometry, figures);
      drawFrame(groupIn(picture, 'frame'), geometry);
      const { treaties } = pictureWords.timeline;
      drawTimeline(groupIn(picture, 'ribbon'), geometry.timeline, { treaties });
    });
    await expect(normalisedSvg(withoutDefinitions(svg))).toMatchFileSnapshot(
      `${folder}/${step}-later-${name}.svg`,
    );
  });
});

test('every snapshot is of a picture that is still drawn', () => {
  const expected = [
    'definitions.svg',
    ...pictures.flatMap(([step]) => Object.keys(STILL_SIZES).map((size) => `${step}-${size}.svg`)),
    ...[
      'who-sat-there-later-laptop',
      'who-sat-there-later-phone',
      'who-looks-at-whom-later-laptop',
    ].map((name) => `${name}.svg`),
  ];
  // One that is missing fails its own test; while it is first written, it is not there yet.
  expect(expected).toEqual(expect.arrayContaining(readdirSync('tests/snapshots')));
});
