import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { InfDestroyedGeometry } from './inf-destroyed-layout.ts';

/** The share of its cell that a sign fills. */
const FILLS = 0.72;

/** Draws one moment of the missiles destroyed. Origin: the plate's corner. */
export function drawInfDestroyed(group: Group, geometry: InfDestroyedGeometry): void {
  const size = geometry.pitch * FILLS;
  type Sign = InfDestroyedGeometry['signs'][number];
  groupIn(group, 'signs')
    .selectAll<SVGPathElement, 'us' | 'ussr'>('path')
    .data(['us', 'ussr'] as const)
    .join('path')
    .attr('class', (side) => (side === 'us' ? 'sign-filled us' : 'sign-open russia'))
    .attr('stroke-width', (side) => (side === 'us' ? null : round(Math.min(1.6, size / 5))))
    .attr('d', (side) => {
      const path = (sign: Sign) =>
        side === 'us' ? squarePart(sign, size) : circlePart(sign, size);
      return geometry.signs
        .filter((sign) => sign.side === side)
        .map(path)
        .join('');
    });
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}

interface Part {
  x: number;
  y: number;
  part: number;
}

/** The left part of a square of some size round a point. */
export function squarePart({ x, y, part }: Part, size: number): string {
  const width = round(size * part);
  const height = round(size);
  const corner = `M${String(round(x - size / 2))},${String(round(y - size / 2))}`;
  return `${corner}h${String(width)}v${String(height)}h-${String(width)}z`;
}

/** The left part of a circle of some size round a point, cut off by a vertical. */
export function circlePart({ x, y, part }: Part, size: number): string {
  // Half of an open sign's stroke lies outside its radius.
  const radius = (size / 2) * 0.9;
  if (part >= 1) {
    const r = String(round(radius));
    const d = String(2 * round(radius));
    return `M${String(round(x - radius))},${String(round(y))}a${r},${r},0,1,0,${d},0a${r},${r},0,1,0,-${d},0`;
  }
  const cut = radius * (2 * part - 1);
  const half = Math.sqrt(Math.max(0, radius ** 2 - cut ** 2));
  const large = part > 0.5 ? 1 : 0;
  const r = String(round(radius));
  return [
    `M${String(round(x + cut))},${String(round(y - half))}`,
    `A${r},${r},0,${String(large)},0,${String(round(x + cut))},${String(round(y + half))}z`,
  ].join('');
}
