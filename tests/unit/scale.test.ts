import { describe, expect, test } from 'vitest';
import { gestureOnPicture } from '../../src/explore/viewport.ts';
import { baseView } from '../../src/figures/map/base-view.ts';
import { project } from '../../src/figures/map/mercator.ts';
import { plateForm } from '../../src/figures/plate/plate-form.ts';
import { facts, scenes } from './real-story.ts';
import { geometryAtRest, moment, threeForms } from './stages.ts';

describe.each(threeForms.map((form) => [moment(form), form] as const))(
  'larger letters on a stage of %s',
  (_, form) => {
    test.each([1.25, 1.5, 2])('at %s times the size everything is laid out the same', (scale) => {
      const { width, height } = form.stage;
      const larger = plateForm({ width: width * scale, height: height * scale }, scale);
      for (const scene of scenes) {
        const geometry = geometryAtRest(scene, form);
        expect(geometryAtRest(scene, larger), scene.step).toEqual({
          ...geometry,
          form: { ...geometry.form, scale },
        });
      }
    });
  },
);

test('the base map is drawn where the enlarged picture has its places', () => {
  for (const scene of scenes) {
    const { map } = geometryAtRest(scene, plateForm({ width: 1200, height: 900 }, 1.5));
    const shown = baseView(map, 1.5);
    for (const { point } of Object.values(facts.places)) {
      const [x, y] = project(map.camera, map.size, point);
      const [shownX, shownY] = project(shown.camera, shown.size, point);
      expect(shownX, scene.step).toBeCloseTo(x * 1.5, 6);
      expect(shownY, scene.step).toBeCloseTo(y * 1.5, 6);
    }
  }
});

test('a gesture moves an enlarged picture as far as the pointer moves', () => {
  expect(gestureOnPicture({ by: [30, -15], about: [150, 75], growth: 2 }, 1.5)).toEqual({
    by: [20, -10],
    about: [100, 50],
    growth: 2,
  });
});
