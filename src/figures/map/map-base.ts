import { childOf, groupIn, opacityOf, selectGroup, type Group } from '../kit/draw.ts';
import { NEAR_PATH_ZOOM, PATH_ZOOM } from './drawn-world.ts';
import type { BaseView } from './base-view.ts';
import type { Size } from '../kit/geometry.ts';
import { toMercator, worldSize, type Camera } from './mercator.ts';
import type { DrawnNear, DrawnWorld } from './world-layers.ts';

/** Widths of the waterlines in px, the outermost first, and their opacity. */
export const WATERLINES = [
  { width: 34, opacity: 0.35 },
  { width: 24, opacity: 0.5 },
  { width: 15, opacity: 0.7 },
  { width: 8, opacity: 0.9 },
] as const;

/** Each waterline is covered by a stroke this much narrower, so that only its edges remain. */
export const WATERLINE_COVER = 1.7;

/** Below this zoom only the inner three waterlines are drawn, as coasts are too close together for more. */
export const FAR_ZOOM = 2.5;

/** The widths of a river through a city, in px: its two banks, and the bed that covers what is between them. */
export const CITY_RIVER = { banks: 7, bed: 5 };

/** All disputed lines on the map are in states that came from this one: before its end there were none. */
export const SINCE_ITS_END = 'SUN';

/** The base map as paths with the transform that puts them on the plate. */
export interface BasePaths extends DrawnWorld {
  transform: string | null;
}

/** A close-up with the transform that puts it on the plate. */
export interface NearPaths extends DrawnNear {
  transform: string | null;
}

/** The transform that moves and scales the world, drawn in pixels at `pathZoom`, for a camera. */
export function cameraTransform(camera: Camera, size: Size, pathZoom: number): string {
  const scale = 2 ** (camera.zoom - pathZoom);
  const world = worldSize(camera.zoom);
  const [x, y] = toMercator([camera.lng, camera.lat]);
  const tx = size.width / 2 - x * world;
  const ty = size.height / 2 - y * world;
  return `matrix(${scale.toFixed(6)},0,0,${scale.toFixed(6)},${tx.toFixed(2)},${ty.toFixed(2)})`;
}

/** The drawn world under a camera: one set of paths, moved as a whole. */
export function worldUnder(world: DrawnWorld, camera: Camera, size: Size): BasePaths {
  return { ...world, transform: cameraTransform(camera, size, PATH_ZOOM) };
}

/** A close-up under a camera. */
export function nearUnder(near: DrawnNear, camera: Camera, size: Size): NearPaths {
  return { ...near, transform: cameraTransform(camera, size, NEAR_PATH_ZOOM) };
}

/**
 * Draws sea, waterlines, land, lakes, tints, borders and coast, until MapLibre takes over. Waterlines take longer to
 * paint than all the rest: a map that moves does without them.
 */
export function drawBase(
  group: Group,
  { size, camera, areas, divided, nearPresence }: BaseView,
  world: BasePaths,
  nears: readonly NearPaths[],
  { hasWaterlines }: { hasWaterlines: boolean },
): void {
  const sea = childOf(group, 'rect', 'sea');
  sea.setAttribute('width', String(size.width));
  sea.setAttribute('height', String(size.height));

  const drawn = groupIn(group, 'world').attr('transform', world.transform);
  drawWaterlines(groupIn(drawn, 'waterlines'), hasWaterlines ? world.shorePath() : null, camera);
  drawPath(drawn, 'land', world.land);
  drawn
    .selectAll<SVGPathElement, BaseView['areas'][number]>('path.area')
    .data(areas, (area) => area.area + area.countries.join())
    .join('path')
    .attr('class', (area) => `area ${area.area}`)
    .attr('opacity', (area) => opacityOf(area.presence))
    .each(function (area) {
      setPath(this, world.areaPath(area.countries));
    });
  drawPath(drawn, 'lake', world.lakes);
  drawPath(drawn, 'border', world.borders);
  groupIn(drawn, 'within')
    .selectAll<SVGPathElement, BaseView['divided'][number]>('path')
    .data(
      divided.filter(({ presence }) => presence > 0),
      ({ union }) => union,
    )
    .join('path')
    .attr('class', 'border')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function ({ union }) {
      setPath(this, world.borderWithin(union));
    });
  drawPath(drawn, 'coast', world.coast);
  drawPath(drawn, 'disputed', world.disputed);
  const disputed = divided.find(({ union }) => union === SINCE_ITS_END)?.presence ?? 0;
  drawn.select<SVGPathElement>('path.disputed').attr('opacity', opacityOf(disputed));

  const closeUps = groupIn(group, 'near');
  closeUps.attr('opacity', opacityOf(nearPresence));
  closeUps
    .selectAll<SVGGElement, NearPaths>('g.close-up')
    .data(nearPresence > 0 ? nears : [])
    .join('g')
    .attr('class', 'close-up')
    .attr('transform', (near) => near.transform)
    .each(function (near) {
      drawCloseUp(this, near, hasWaterlines, camera);
    });
}

function drawCloseUp(
  element: SVGGElement,
  near: NearPaths,
  hasWaterlines: boolean,
  camera: Camera,
): void {
  const group = selectGroup(element);
  drawPath(group, 'sea', near.frame);
  drawWaterlines(groupIn(group, 'waterlines'), hasWaterlines ? near.coast : null, camera);
  drawPath(group, 'land', near.land);
  drawPath(group, 'urban', near.urban);
  drawPath(group, 'lake', near.lakes);
  drawPath(group, 'river', near.rivers);
  for (const part of ['banks', 'bed']) {
    const stroke = childOf(group, 'path', part);
    stroke.setAttribute('class', `river ${part}`);
    setPath(stroke, near.cityRivers);
  }
  drawPath(group, 'border', near.borders);
  drawPath(group, 'coast', near.coast);
}

function drawWaterlines(group: Group, shore: string | null, camera: Camera): void {
  const lines = camera.zoom < FAR_ZOOM ? WATERLINES.slice(1) : WATERLINES;
  const strokes = lines.flatMap(({ width, opacity }) => [
    { kind: 'waterline', width, opacity: String(opacity) },
    { kind: 'cover', width: width - WATERLINE_COVER, opacity: null },
  ]);
  group
    .classed('shown', shore !== null)
    .selectAll<SVGPathElement, (typeof strokes)[number]>('path')
    .data(shore === null ? [] : strokes)
    .join('path')
    .attr('class', (stroke) => stroke.kind)
    .attr('stroke-width', (stroke) => stroke.width)
    .attr('opacity', (stroke) => stroke.opacity)
    .each(function () {
      setPath(this, shore ?? '');
    });
}

function drawPath(group: Group, name: string, path: string): void {
  setPath(childOf(group, 'path', name), path);
}

const pathsSet = new WeakMap<SVGPathElement, string>();

/** Sets a path only if it has changed: parsing long ones again would take longer than a frame. */
export function setPath(element: SVGPathElement, path: string): void {
  if (pathsSet.get(element) === path) return;
  pathsSet.set(element, path);
  element.setAttribute('d', path);
}
