import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawDefinitions, drawOverBase } from '../../src/figures/plate/plate-draw.ts';
import type { PlateForm } from '../../src/figures/plate/plate-form.ts';
import { signs, signsIn, SIGN_SIZE } from '../../src/figures/signs/signs.ts';
import { drawStill } from '../../src/figures/stills/draw-still.ts';
import { drawTimeline } from '../../src/figures/timeline/timeline-draw.ts';
import type { Scene } from '../../src/schema/scene.ts';
import type { SignId } from '../../src/schema/words/sign-groups.ts';
import { signIds } from '../../src/schema/words/signs.ts';
import { dictionary, figures, pictureWords, scenes } from './real-story.ts';
import { geometryAtRest, laptop, phone } from './stages.ts';

/** Every shape that the stage draws with a meaning of its own; names, ticks and frames have none. */
const SHAPES = [
  '.span',
  '.treaty-end',
  '.deadline .until',
  '.hairlines',
  '.mark',
  '.marks .active',
  '.lane .unknown',
  '.lane-name path',
  '.thread path',
  '.place .sign',
  '.route .line',
  '.reach',
  'path.texture',
  '.outline',
  '.knowledge-end',
  '.key .item:not([class="item"])',
  '.legend .item',
  '.dots-name',
].join(', ');

/** No land: its paths have no meaning here. */
const world = {
  transform: '',
  areaPath: () => 'M0,0',
  outlinePath: () => 'M0,0',
} as unknown as Parameters<typeof drawOverBase>[2];

/** A scene as the stage draws it over its base map, with its ribbon. */
function drawn(scene: Scene, form: PlateForm, hasHindsight: boolean): SVGSVGElement {
  const geometry = geometryAtRest(scene, form, hasHindsight);
  return drawStill(form.stage, (svg) => {
    drawOverBase(svg.append('g'), geometry, world, figures);
    drawTimeline(svg.append('g'), geometry.timeline, {
      treaties: pictureWords.timeline.treaties,
      shown: geometry.form.ribbon.height,
    });
  });
}

/** What the stage draws of a scene. */
interface Drawn {
  scene: Scene;
  /** Every shape with a meaning of its own, with whether it is one of the signs that are explained. */
  shapes: { name: string; isExplained: boolean }[];
  signs: ReadonlySet<SignId>;
}

const EXPLAINED = signIds.map((id) => signs[id].selector).join(', ');

function lookAt(scene: Scene, form: PlateForm, hasHindsight: boolean): Drawn {
  const svg = drawn(scene, form, hasHindsight);
  const shapes = [...svg.querySelectorAll(SHAPES)].map((shape) => {
    const within = shape.matches('.span') ? shape.closest('.bar, .spans') : null;
    // How a bar ended says more than that it is over.
    const isOver = within !== null && shape.matches('.over');
    return {
      name: `${scene.step}: ${shape.outerHTML.slice(0, 120)}`,
      isExplained: isOver || shape.matches(EXPLAINED),
    };
  });
  return { scene, shapes, signs: signsIn(svg) };
}

/** Every step as a stage draws it, drawn when the first test looks and then kept. */
function everyStep(form: PlateForm, hasHindsight: boolean): () => Drawn[] {
  let steps: Drawn[] | null = null;
  return () => (steps ??= scenes.map((scene) => lookAt(scene, form, hasHindsight)));
}

const STAGES = [
  { name: 'a phone', hasHindsight: false, steps: everyStep(phone, false) },
  { name: 'a phone, with hindsight', hasHindsight: true, steps: everyStep(phone, true) },
  { name: 'a laptop', hasHindsight: false, steps: everyStep(laptop, false) },
  { name: 'a laptop, with hindsight', hasHindsight: true, steps: everyStep(laptop, true) },
];

describe.each(STAGES)('on $name', ({ hasHindsight, steps }) => {
  test('every shape at every step is one of the signs that are explained', () => {
    const shapes = steps().flatMap((step) => step.shapes);
    expect(shapes.filter(({ isExplained }) => !isExplained)).toEqual([]);
    expect(shapes.length).toBeGreaterThan(scenes.length * 8);
  });

  test('the signs of a step are those that its picture has', () => {
    expect(steps()).toHaveLength(scenes.length);
    for (const { scene, signs: shown } of steps()) {
      expect(shown.has('thread'), scene.step).toBe(true);
      expect(shown.has('later_bar') || shown.has('later_mark') ? hasHindsight : true).toBe(true);
      if (scene.figure === null) {
        for (const { area } of scene.map.areas) {
          expect(shown.has(area), `${scene.step}: ${area}`).toBe(true);
        }
      }
      if (scene.step === 'called-off') expect(shown.has('called_off')).toBe(true);
    }
  });
});

test.each(signIds)('%s is drawn as the stage draws it, and has a meaning', (id) => {
  const svg = drawStill(SIGN_SIZE, (group) => {
    signs[id].draw(group);
  });
  expect(svg.querySelector(signs[id].selector), svg.innerHTML).not.toBeNull();
  expect(dictionary.signs.names[id].length).toBeGreaterThan(4);
});

test('every sign is seen in at least one step', () => {
  const seen = new Set(STAGES.flatMap(({ steps }) => steps()).flatMap((step) => [...step.signs]));
  // Disputed lines belong to the base map, which is not drawn here.
  expect(signIds.filter((id) => !seen.has(id))).toEqual(['disputed']);
});

test('what cannot be seen is not in use', () => {
  const { document } = parseHTML('<html><body></body></html>');
  document.body.innerHTML =
    '<svg><g class="bar" opacity="0"><rect class="span in_force"/></g><path class="outline"/></svg>';
  expect([...signsIn(document)]).toEqual(['outline']);
});

test('the textures of tints are defined on the page of signs', () => {
  const { innerHTML } = drawStill({ width: 0, height: 0 }, drawDefinitions);
  for (const id of ['russia', 'nato', 'china', 'openskies_left', 'suspended']) {
    expect(innerHTML).toContain(`id="texture-${id}"`);
  }
});
