import { enlargeCamera } from '../../src/figures/map/base-view.ts';
import { cameraFor } from '../../src/figures/map/camera.ts';
import { plateForm } from '../../src/figures/plate/plate-form.ts';
import type { Step } from '../../src/story/load-story.ts';
import type { Size } from './engine.ts';

/** What decides what a stage shows of a step. */
export type DeclaredStep = Pick<Step, 'id' | 'chapter' | 'scene'>;

/**
 * What a stage of that size, in CSS pixels, must show of a step, as the page says it in its attributes. `scale` is the root
 * font size divided by 16.
 */
export function declared({ id, chapter, scene }: DeclaredStep, stage: Size, scale = 1) {
  const laidOut = cameraFor(scene.map.camera, plateForm(stage, scale).plate);
  const { lng, lat, zoom } = enlargeCamera(laidOut, scale);
  return {
    step: `${chapter}/${id}`,
    map: id,
    timeline: id,
    camera: [lng, lat, zoom, 0, 0].map((value) => value.toFixed(4)).join(','),
  };
}
