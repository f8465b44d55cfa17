import { groupIn, setType, type Group } from '../kit/draw.ts';
import type { PlaceSign } from '../../story/facts/facts.ts';
import { signPath } from '../kit/sign-path.ts';
import type { CoverForm } from './cover-forms.ts';
import type { CoverGeometry } from './cover-layout.ts';
import { pointAt, type CoverPoint } from './cover-points.ts';
import type { CoverText } from './cover-text.ts';
import type { CoverThread } from './cover-threads.ts';
import type { GlobePaths } from './globe-paths.ts';
import type { TurningGlobe } from './turning-globe.ts';

/** Widths of the waterlines along the coast, the outermost first; each is covered except for its edges. */
const WATERLINES = [20, 12, 6];
const WATERLINE = 1.2;

/** Draws the globe once, around 0, 0, for both compositions to refer to. */
export function defineGlobe(svg: Group, paths: GlobePaths, radius: number): void {
  const definitions = svg.append('defs');
  definitions.append('clipPath').attr('id', 'cover-edge').append('circle').attr('r', radius);
  definitions.append('path').attr('id', 'cover-land').attr('d', paths.land);
  const globe = definitions.append('g').attr('id', 'cover-globe');
  globe.append('circle').attr('class', 'globe-sea').attr('r', radius);
  const inside = globe.append('g').attr('clip-path', 'url(#cover-edge)');
  const land = (name: string) =>
    inside.append('use').attr('href', '#cover-land').attr('class', name);
  for (const width of WATERLINES) {
    land('globe-water-line').attr('stroke-width', width);
    land('globe-water').attr('stroke-width', width - 2 * WATERLINE);
  }
  land('globe-shore');
  inside.append('path').attr('class', 'globe-frontiers').attr('d', paths.borders);
  globe.append('circle').attr('class', 'globe-edge').attr('r', radius);
}

/** Draws one composition: ring, globe, threads, signs and names, from the back to the front. */
export function drawCover(
  svg: Group,
  form: CoverForm,
  geometry: CoverGeometry,
  globeRadius: number,
): void {
  const { x, y } = form.centre;
  const scale = form.globe / globeRadius;
  svg
    .append('use')
    .attr('href', '#cover-globe')
    .attr('transform', `translate(${String(x)},${String(y)}) scale(${scale.toFixed(4)})`);
  for (const layer of ['threads', 'ring', 'ring-marks', 'hinge', 'places', 'names'])
    groupIn(svg, layer);
  drawTurning(svg, form, geometry);
  drawRing(groupIn(svg, 'ring'), form, geometry);
  drawMarks(groupIn(svg, 'ring-marks'), form, geometry);
  drawTexts(groupIn(svg, 'names'), geometry.texts);
}

/** Draws what moves when the globe turns: threads and places. Works from any previous moment. */
export function drawTurning(svg: Group, form: CoverForm, geometry: CoverGeometry): void {
  drawThreads(groupIn(svg, 'threads'), geometry.threads);
  drawHinge(groupIn(svg, 'hinge'), geometry);
  drawPlaces(groupIn(svg, 'places'), form, geometry);
}

/** Redraws the globe of `defineGlobe` as seen from another point. */
export function turnGlobe(svg: Group, { land, coast, borders }: TurningGlobe): void {
  svg.select('#cover-land').attr('d', land);
  svg.select('.globe-frontiers').attr('d', borders);
  const known = svg.select('#cover-coast');
  if (!known.empty()) {
    known.attr('d', coast);
    return;
  }
  svg.select('defs').append('path').attr('id', 'cover-coast').attr('d', coast);
  svg.selectAll('.globe-water-line, .globe-water').attr('href', '#cover-coast');
  const shore = svg.select<SVGUseElement>('.globe-shore').classed('is-turning', true).node();
  const line = shore?.cloneNode() as SVGUseElement | undefined;
  line?.setAttribute('href', '#cover-coast');
  line?.setAttribute('class', 'globe-coast');
  if (line) shore?.after(line);
}

/** Draws the day at which a reader is, and the line that ties it to its place. */
export function drawHere(
  group: Group,
  { widths, signs }: CoverForm,
  thread: Pick<CoverThread, 'from' | 'bend' | 'to'>,
): void {
  group.append('path').attr('stroke-width', widths.hinge).attr('d', threadPath(thread));
  group
    .append('circle')
    .attr('cx', n(thread.from.x))
    .attr('cy', n(thread.from.y))
    .attr('r', signs.city);
}

const n = (value: number) => String(Math.round(value * 10) / 10);
const at = ({ x, y }: CoverPoint) => `${n(x)},${n(y)}`;

/** Threads of the same style share a path: there are more than a hundred. */
function drawThreads(group: Group, threads: readonly CoverThread[]): void {
  const looks = new Map<string, CoverThread[]>();
  for (const thread of threads.filter(({ kind }) => kind !== 'hinge')) {
    const look = `${thread.kind}${thread.isHindsight ? ' later' : ''}`;
    looks.set(look, [...(looks.get(look) ?? []), thread]);
  }
  group
    .selectAll('path')
    .data(looks)
    .join('path')
    .attr('class', ([look]) => look)
    .attr('stroke-width', ([, alike]) => alike[0]?.width ?? null)
    .attr('d', ([, alike]) => alike.map(threadPath).join(''));
}

/** A control point is not on the line, so rounding it to half a pixel is invisible. */
function threadPath({ from, bend, to }: Pick<CoverThread, 'from' | 'bend' | 'to'>): string {
  return `M${at(from)}Q${String(Math.round(bend.x))},${String(Math.round(bend.y))} ${at(to)}`;
}

/** On the globe all places but the four cities are dots. */
function coverSign(sign: PlaceSign, radius: number): string {
  // As it is written: two half circles of a radius that is rounded, but not their ends, would be an oval.
  return signPath(sign === 'plus' ? 'circle' : sign, Number(n(radius)));
}

function drawRing(group: Group, form: CoverForm, { ticks }: CoverGeometry): void {
  const first = ticks[0]?.angle ?? 0;
  const radius = n(form.ring);
  const start = at(pointAt(form, first, form.ring));
  const end = at(pointAt(form, 360 - first, form.ring));
  group.append('path').attr('d', `M${start}A${radius},${radius},0,1,1,${end}`);
  const inwards = (length: number, isNumbered: boolean) =>
    ticks
      .filter((tick) => tick.isNumbered === isNumbered)
      .map(({ angle }) => {
        const [outer, inner] = [form.ring, form.ring - length];
        return tick(pointAt(form, angle, outer), pointAt(form, angle, inner));
      })
      .join('');
  const unit = form.marks.pitch;
  group.append('path').attr('d', inwards(unit * 0.45, false) + inwards(unit * 0.9, true));
}

function drawMarks(group: Group, form: CoverForm, { marks }: CoverGeometry): void {
  const { radius } = form.marks;
  for (const isHindsight of [false, true]) {
    const ofTime = marks.filter((mark) => mark.isHindsight === isHindsight);
    const later = isHindsight ? ' later' : '';
    const signs = ofTime.flatMap((mark) =>
      mark.sign === null
        ? []
        : [moved(coverSign(mark.sign, mark.sign === 'plus' ? radius * 0.5 : radius), mark)],
    );
    const ticks = ofTime
      .filter((mark) => mark.sign === null)
      .map((mark) => {
        const distance = Math.hypot(mark.x - form.centre.x, mark.y - form.centre.y);
        const [inner, outer] = [distance - radius, distance + radius];
        return tick(pointAt(form, mark.angle, inner), pointAt(form, mark.angle, outer));
      });
    if (signs.length > 0)
      group.append('path').attr('class', `sign${later}`).attr('d', signs.join(''));
    if (ticks.length > 0)
      group.append('path').attr('class', `tick-mark${later}`).attr('d', ticks.join(''));
  }
}

/**
 * Moves a sign's outline from 0, 0 to a point, with relative steps, so that all signs of a kind share the same text.
 */
function moved(outline: string, to: CoverPoint): string {
  let [x, y] = [0, 0];
  const steps = outline.replace(/([MLHVA])([^A-Z]*)/g, (_, command: string, written: string) => {
    const numbers = written.split(',').map(Number);
    const [toX = x] = command === 'V' ? [x] : numbers.slice(command === 'H' ? 0 : -2);
    const toY = command === 'H' ? y : (numbers.at(-1) ?? y);
    const along = [n(toX - x), n(toY - y)];
    [x, y] = [toX, toY];
    const kept = numbers.slice(0, -2).map(n);
    const step = command === 'H' ? along.slice(0, 1) : command === 'V' ? along.slice(1) : along;
    return command.toLowerCase() + [...kept, ...step].join();
  });
  return `M${at(to)}${steps.replace('Z', 'z')}`;
}

/** A short line between two points, written as a relative step, which is shorter. */
function tick(from: CoverPoint, to: CoverPoint): string {
  return `M${at(from)}l${at({ x: to.x - from.x, y: to.y - from.y })}`;
}

function drawHinge(group: Group, { threads, hingeEnd }: CoverGeometry): void {
  group
    .selectAll('path')
    .data(threads.filter(({ kind }) => kind === 'hinge'))
    .join('path')
    .attr('stroke-width', ({ width }) => width)
    .attr(
      'd',
      (thread) => `M${at(hingeEnd)}L${at(thread.from)}${threadPath(thread).replace(/^M[^Q]*/, '')}`,
    );
}

function drawPlaces(group: Group, form: CoverForm, { places }: CoverGeometry): void {
  group
    .selectAll('path')
    .data(places)
    .join('path')
    .attr('class', ({ isCity }) => (isCity ? 'city' : 'elsewhere'))
    .attr('transform', (place) => `translate(${at(place)})`)
    .attr('d', ({ sign, isCity }) => coverSign(sign, isCity ? form.signs.city : form.signs.place));
}

function drawTexts(group: Group, texts: readonly CoverText[]): void {
  for (const { kind, text, type, anchor, x, y, language } of texts) {
    const line = group
      .append('text')
      .attr('class', kind)
      .attr('x', n(x))
      .attr('y', n(y))
      .attr('text-anchor', anchor === 'start' ? null : anchor)
      .attr('lang', language ?? null)
      .text(text);
    const node = line.node();
    if (node) setType(node, type.style, type.size);
  }
}
