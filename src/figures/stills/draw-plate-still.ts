import type { Scene } from '../../schema/scene.ts';
import { childOf, groupIn, type Group } from '../kit/draw.ts';
import type { Size } from '../kit/geometry.ts';
import { drawBase } from '../map/map-base.ts';
import { worldOnPlate, nearOnPlate } from './world-on-plate.ts';
import type { NearData, WorldData } from '../map/geography/world-data.ts';
import { drawStill } from './draw-still.ts';
import { drawTimeline } from '../timeline/timeline-draw.ts';
import {
  drawDefinitions,
  drawFigures,
  drawFrame,
  drawOverBase,
  isMapCovered,
} from '../plate/plate-draw.ts';
import { plateForm, type PlateForm } from '../plate/plate-form.ts';
import { betweenPlates, layoutPlate, restPlate, type PlateContext } from '../plate/plate-scene.ts';

/** What the pictures of scenes are drawn from. */
export interface StillSources {
  context: PlateContext;
  world: WorldData;
  /** The surroundings of the cities that have a close-up. */
  nears: ReadonlyMap<string, NearData>;
}

/** Draws the whole plate of a scene at build, with the same geometry the stage shows at rest. */
export function drawPlateStill(scene: Scene, size: Size, drawnFrom: StillSources): SVGSVGElement {
  const form = plateForm(size, 1);
  return drawStill(form.stage, (svg) => {
    drawPlate(svg, scene, form, drawnFrom);
  });
}

/** Draws a scene's plate and ribbon into a group; without a ribbon where the form has no height for one. */
export function drawPlate(
  group: Group,
  scene: Scene,
  form: PlateForm,
  { context, world, nears }: StillSources,
): void {
  const rest = restPlate(scene, form, context);
  const geometry = layoutPlate(betweenPlates(rest, rest, form, context)(0), form, context);
  const { camera } = geometry.map;
  const plateSize = { width: form.plate.width, height: form.plate.height };

  drawDefinitions(group);
  const clip = group.select<SVGDefsElement>('defs').append('clipPath').attr('id', 'plate');
  clip.append('rect').attr('width', plateSize.width).attr('height', geometry.form.plate.height);
  const at = (x: number, y: number) => `translate(${String(x)},${String(y)})`;
  const plate = groupIn(group, 'plate').attr('transform', at(form.plate.x, form.plate.y));
  const clipped = groupIn(plate, 'clipped').attr('clip-path', 'url(#plate)');
  if (isMapCovered(geometry)) drawFigures(groupIn(clipped, 'figures'), geometry, context.figures);
  else {
    const paths = worldOnPlate(world, camera, plateSize);
    const near = geometry.map.nearPresence > 0 ? nears.get(scene.map.active) : undefined;
    const nearPaths = near ? [nearOnPlate(near, camera, plateSize)] : [];
    drawBase(groupIn(clipped, 'base'), geometry.map, paths, nearPaths, { hasWaterlines: true });
    drawOverBase(clipped, geometry, paths, context.figures);
  }
  drawFrame(groupIn(group, 'frame'), geometry);
  if (form.ribbon.height > 0) {
    const { x, y, height } = geometry.form.ribbon;
    const ribbon = groupIn(group, 'ribbon').attr('transform', at(x, y));
    drawTimeline(ribbon, geometry.timeline, {
      treaties: context.words.timeline.treaties,
      shown: height,
    });
  }
  childOf(group, 'defs', 'textures').removeAttribute('class');
}
