import type { Scene } from '../../schema/scene.ts';
import { childOf, groupIn } from '../kit/draw.ts';
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
import { plateForm, STILL_SIZES, type StillSize } from '../plate/plate-form.ts';
import { betweenPlates, layoutPlate, restPlate, type PlateContext } from '../plate/plate-scene.ts';

/** Draws the whole plate of a scene at build, with the same geometry the stage shows at rest. */
export function drawPlateStill(
  scene: Scene,
  size: StillSize,
  context: PlateContext,
  world: WorldData,
  nears: ReadonlyMap<string, NearData>,
): SVGSVGElement {
  const form = plateForm(STILL_SIZES[size], 1);
  const rest = restPlate(scene, form, context);
  const geometry = layoutPlate(betweenPlates(rest, rest, form, context)(0), form, context);
  const { camera } = geometry.map;
  const plateSize = { width: form.plate.width, height: form.plate.height };
  const paths = worldOnPlate(world, camera, plateSize);
  const near = geometry.map.nearPresence > 0 ? nears.get(scene.map.active) : undefined;

  return drawStill(form.stage, (svg) => {
    drawDefinitions(svg);
    const clip = svg.select<SVGDefsElement>('defs').append('clipPath').attr('id', 'plate');
    clip.append('rect').attr('width', plateSize.width).attr('height', plateSize.height);
    const at = (x: number, y: number) => `translate(${String(x)},${String(y)})`;
    const plate = groupIn(svg, 'plate').attr('transform', at(form.plate.x, form.plate.y));
    const clipped = groupIn(plate, 'clipped').attr('clip-path', 'url(#plate)');
    if (isMapCovered(geometry)) drawFigures(groupIn(clipped, 'figures'), geometry, context.figures);
    else {
      const nearPaths = near ? [nearOnPlate(near, camera, plateSize)] : [];
      drawBase(groupIn(clipped, 'base'), geometry.map, paths, nearPaths, { hasWaterlines: true });
      drawOverBase(clipped, geometry, paths, context.figures);
    }
    drawFrame(groupIn(svg, 'frame'), geometry);
    const ribbon = groupIn(svg, 'ribbon').attr('transform', at(form.ribbon.x, form.ribbon.y));
    drawTimeline(ribbon, geometry.timeline, { treaties: context.words.timeline.treaties });
    childOf(svg, 'defs', 'textures').removeAttribute('class');
  });
}
