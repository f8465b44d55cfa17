import { describe, expect, it } from 'vitest';
import { ribbonForm } from '../../src/figures/timeline/ribbon-form.ts';
import { found } from './found.ts';
import { scenes } from './real-story.ts';
import { forms, geometryAtRest, moment, passage, restOn } from './stages.ts';

const index = scenes.findIndex(({ step }) => step === 'the-last-day');
const scene = found(scenes[index], 'the step where the last treaty ends');

describe('the picture of the day on which the last treaty ends', () => {
  it('is as high as the stage, down to the axis, at every size', () => {
    for (const form of forms) {
      const { figures, form: divided } = geometryAtRest(scene, form);
      const { axisHeight } = ribbonForm({ ...form.ribbon, hasGutter: form.hasGutter });
      const where = moment(form, scene.step);
      expect(figures, where).toHaveLength(1);
      expect(divided.ribbon.height, where).toBe(axisHeight);
      expect(figures[0]?.size.height, where).toBe(divided.plate.height);
      expect(divided.plate.height, where).toBeGreaterThan(form.plate.height);
      expect(divided.ribbon.y + divided.ribbon.height, where).toBe(
        form.ribbon.y + form.ribbon.height,
      );
    }
  });

  it('is the only one', () => {
    for (const form of forms)
      for (const other of scenes)
        if (other !== scene) expect(geometryAtRest(other, form).form, other.step).toEqual(form);
  });

  it('never leaves a gap above the ribbon on its way in and out', () => {
    const ends = [
      [scenes[index - 1], scene],
      [scene, scenes[index + 1]],
    ] as const;
    for (const form of forms)
      for (const [from, to] of ends) {
        const at = passage(restOn(found(from, 'from'), form), restOn(found(to, 'to'), form), form);
        for (let t = 0; t <= 1; t += 0.05) {
          const { figures, form: divided } = at(t);
          const lowest = Math.max(...figures.map(({ below, size }) => below + size.height));
          expect(lowest, moment(form, scene.step, t)).toBeGreaterThanOrEqual(
            divided.plate.height - 0.01,
          );
        }
      }
  });
});
