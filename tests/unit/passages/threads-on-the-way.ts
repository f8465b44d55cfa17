import { geoMercator } from 'd3';
import { expect, test } from 'vitest';
import type { Point, Size } from '../../../src/figures/kit/geometry.ts';
import type { Camera } from '../../../src/figures/map/mercator.ts';
import type { PlateForm } from '../../../src/figures/plate/plate-form.ts';
import { instantOf } from '../../../src/story/facts/dates.ts';
import { found } from '../found.ts';
import { facts } from '../real-story.ts';
import { plateSize } from '../stages.ts';
import type { Passage } from './moments.ts';

const TOLERANCE = 1e-6;

/** Where MapLibre draws a place, according to d3's projection rather than ours. */
function pointOnMap(camera: Camera, size: Size, place: readonly [number, number]): Point {
  const projection = geoMercator()
    .center([camera.lng, camera.lat])
    .scale((512 * 2 ** camera.zoom) / (2 * Math.PI))
    .translate([size.width / 2, size.height / 2]);
  return found(projection([...place]), 'a point of the projection');
}

/** Tests that threads stay attached at both ends during a passage, on one stage. */
export function testThreadsOnTheWay(passages: () => Passage[], form: PlateForm): void {
  const size = plateSize(form);

  test('every thread connects its day in the window with its place on the map', () => {
    let checked = 0;
    const wrong: string[] = [];
    for (const { name, state, geometry } of passages().flatMap((one) => one.moments)) {
      const [from, to] = state.timeline.window;
      if (geometry.threads.length !== state.threads.length)
        wrong.push(`${name}: a wrong number of threads`);
      for (const thread of state.threads) {
        const placed = found(
          geometry.threads.find((one) => one.key === thread.key),
          `${name}: the thread of ${thread.key}`,
        );
        const dayX = ((instantOf(thread.date) - from) / (to - from)) * form.ribbon.width;
        const place = found(facts.places[thread.place], thread.place);
        const [x, y] = pointOnMap(state.map.camera, size, place.point);
        const ends = [
          placed.x1 - dayX,
          placed.y1 - form.plate.height,
          placed.x2 - x,
          placed.y2 - y,
        ];
        if (!ends.every((gap) => Math.abs(gap) < TOLERANCE))
          wrong.push(`${name}: ${thread.key} misses its ends by ${ends.join(', ')}`);
        checked += 1;
      }
    }
    expect(wrong).toEqual([]);
    // Every step has a main thread, so no moment is without one.
    expect(checked).toBeGreaterThan(passages().flatMap((one) => one.moments).length);
  });
}
