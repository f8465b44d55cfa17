import {
  childOf,
  drawStrokes,
  groupIn,
  opacityOf,
  round,
  selectGroup,
  setType,
  type Group,
} from '../kit/draw.ts';
import type { BasePaths } from '../map/map-base.ts';
import { drawOverThreads, drawUnderThreads } from '../map/map-draw.ts';
import type { FrameTick } from '../map/map-frame.ts';
import { drawThreads } from '../thread/thread-draw.ts';
import type { Figures } from '../charts/figure-scripts.ts';
import { drawFigure, isPainted, type PlacedFigure } from '../charts/registry.ts';
import { FRAME } from './plate-form.ts';
import type { PlateGeometry } from './plate-scene.ts';

/** Textures by area, so that tints do not differ by colour alone. */
export const textures = [
  { area: 'russia', size: 5, path: 'M1.75,2.5a.75,.75,0,1,0,1.5,0a.75,.75,0,1,0,-1.5,0' },
  { area: 'nato', size: 6, path: 'M-1.5,1.5l3,-3M0,6l6,-6M4.5,7.5l3,-3' },
  { area: 'warsaw_pact', size: 6, path: 'M-1.5,4.5l3,3M0,0l6,6M4.5,-1.5l3,3' },
  { area: 'china', size: 6, path: 'M0,3h6M3,0v6' },
  { area: 'openskies', size: 5, path: 'M2.5,0v5' },
  { area: 'openskies_signed', size: 5, path: 'M2.5,0v2' },
  { area: 'openskies_left', size: 12, path: 'M2,8l3,-6M5,8l3,-6' },
  { area: 'suspended', size: 5, path: 'M-1.25,1.25l2.5,-2.5M0,5l5,-5M3.75,6.25l2.5,-2.5' },
] as const;

/**
 * Adds the definitions that the drawings in an SVG refer to, under ids that begin with `prefix`: a map that is moved as
 * a whole needs its own textures, apart from those of a legend that stays in place.
 */
export function drawDefinitions(svg: Group, prefix = ''): void {
  const definitions = childOf(svg, 'defs', `${prefix}textures`);
  if (definitions.children.length > 0) return;
  for (const { area, size, path } of textures) {
    const pattern = definitions.ownerDocument.createElementNS(svgNamespace, 'pattern');
    pattern.setAttribute('id', `${prefix}texture-${area}`);
    pattern.setAttribute('class', `texture-${area}`);
    pattern.setAttribute('width', String(size));
    pattern.setAttribute('height', String(size));
    pattern.setAttribute('patternUnits', 'userSpaceOnUse');
    const line = definitions.ownerDocument.createElementNS(svgNamespace, 'path');
    line.setAttribute('d', path);
    pattern.append(line);
    definitions.append(pattern);
  }
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws everything over the base map: textures, routes, threads, places. Origin: the plate's corner. */
export function drawOverBase(
  group: Group,
  geometry: PlateGeometry,
  world: BasePaths,
  figures: Figures,
  hasCanvas = false,
): void {
  drawUnderThreads(groupIn(group, 'under'), geometry.map, world);
  drawThreads(groupIn(group, 'threads'), geometry.threads);
  drawOverThreads(groupIn(group, 'over'), geometry.map);
  drawFigures(groupIn(group, 'figures'), geometry, figures, hasCanvas);
}

/** Whether a figure completely covers the map. */
export function isMapCovered({ figures }: PlateGeometry): boolean {
  return figures.some(({ presence }) => presence >= 1);
}

/**
 * Draws the figures over the map, each on its own background. `hasCanvas`: whether parts are painted on a canvas above.
 */
export function drawFigures(
  group: Group,
  { figures: placedFigures }: PlateGeometry,
  figures: Figures,
  hasCanvas = false,
): void {
  group
    .selectAll<SVGGElement, PlacedFigure>('g.figure')
    .data(
      placedFigures.filter(({ presence }) => presence > 0),
      ({ key }) => key,
    )
    .join('g')
    .attr('class', ({ below }) => (below === 0 ? 'figure' : 'figure sheet'))
    .attr('data-figure', ({ name }) => name)
    .attr('transform', ({ below }) => (below === 0 ? null : `translate(0,${String(round(below))})`))
    .each(function (placed) {
      const figure = selectGroup(this);
      setBox(childOf(figure, 'rect', 'figure-ground'), { x: 0, y: 0, ...placed.size });
      const drawing = groupIn(figure, 'drawing');
      drawFigure(figures, drawing, placed, hasCanvas && isPainted(figures, placed));
    });
}

/** Draws the printed frame around plate and ribbon, with the degrees that follow the camera. Origin: the stage's corner. */
export function drawFrame(group: Group, { form, map }: PlateGeometry): void {
  const { plate, ribbon, hasDegrees } = form;
  const outer = childOf(group, 'rect', 'frame-outer');
  setBox(outer, {
    x: plate.x - FRAME,
    y: plate.y - FRAME,
    width: plate.width + 2 * FRAME,
    height: plate.height + ribbon.height + FRAME,
  });
  setBox(childOf(group, 'rect', 'frame-inner'), plate);
  const ticks = groupIn(group, 'degrees');
  const place = (tick: FrameTick) =>
    tick.edge === 'top'
      ? `M${String(round(plate.x + tick.at))},${String(round(plate.y))}v-${String(FRAME)}`
      : `M${String(round(plate.x))},${String(round(plate.y + tick.at))}h-${String(FRAME)}`;
  const inside = map.ticks.filter(
    (tick) => tick.at >= 0 && tick.at <= (tick.edge === 'top' ? plate.width : plate.height),
  );
  drawStrokes(
    groupIn(ticks, 'lines'),
    'degree-tick',
    inside.map((tick) => ({ path: place(tick), presence: tick.presence })),
  );
  groupIn(ticks, 'numbers')
    .selectAll<SVGTextElement, FrameTick>('text')
    .data(hasDegrees ? inside.filter((tick) => tick.labelPresence > 0.02) : [], (tick) => tick.key)
    .join('text')
    .attr('class', 'degree')
    .attr('opacity', (tick) => opacityOf(tick.labelPresence))
    .attr('text-anchor', (tick) => (tick.edge === 'top' ? 'middle' : 'end'))
    .attr('x', (tick) => round(tick.edge === 'top' ? plate.x + tick.at : plate.x - FRAME - 4))
    .attr('y', (tick) =>
      round(tick.edge === 'top' ? plate.y - FRAME - 4.5 : plate.y + tick.at + 3.8),
    )
    .text((tick) => tick.label)
    .each(function () {
      setType(this, 'degree');
    });
}

function setBox(
  rect: SVGRectElement,
  box: { x: number; y: number; width: number; height: number },
): void {
  for (const [name, value] of Object.entries(box)) rect.setAttribute(name, String(round(value)));
}
