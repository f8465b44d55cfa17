/** A drawing of a building's front in lines, from its upper left corner, in px at its own size. */
export interface Engraving {
  width: number;
  height: number;
  /** The outline of everything, which keeps the map out of the drawing. */
  body: string;
  /** Edges of walls and roofs. */
  edges: string;
  /** Windows, joints and shade. */
  fine: string;
}

const n = (value: number) => String(Math.round(value * 10) / 10);

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${n(x1)},${n(y1)}L${n(x2)},${n(y2)}`;
}

/** A closed shape through points. */
export function shape(...points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => `${n(x)},${n(y)}`).join('L')}Z`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${n(x)},${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
}

/** An opening with a round head. */
export function arch(x: number, y: number, width: number, height: number): string {
  const r = width / 2;
  return `M${n(x)},${n(y + height)}V${n(y + r)}a${n(r)},${n(r)},0,0,1,${n(width)},0V${n(y + height)}z`;
}

/** The same thing several times between two points, evenly: `draw` is given the middle of each. */
export function row(
  from: number,
  to: number,
  count: number,
  draw: (middle: number) => string,
): string {
  const pitch = (to - from) / count;
  return Array.from({ length: count }, (_, index) => draw(from + pitch * (index + 0.5))).join('');
}

/** Upright shade lines, as an engraver sets them. */
export function shade(x: number, y: number, width: number, height: number, gap = 2): string {
  let lines = '';
  for (let at = gap; at < width; at += gap) lines += `M${n(x + at)},${n(y)}v${n(height)}`;
  return lines;
}

/** The left half and its mirror image about a middle. */
export function mirrored(middle: number, draw: (at: (x: number) => number) => string): string {
  return draw((x) => x) + draw((x) => 2 * middle - x);
}
