import { round } from '../../kit/draw.ts';
import type { ChairSide } from './table-schema.ts';

const n = (value: number) => String(round(value));

/** A chair from above, with its back upwards: the outline of its seat round 0, 0, and its back. `size`: the seat's side. */
export function chairPath(size: number): { seat: string; back: string } {
  const half = size / 2;
  const front = half * 1.06;
  const corner = size * 0.2;
  const seat = [
    `M${n(-half + corner)},${n(-half)}H${n(half - corner)}Q${n(half)},${n(-half)} ${n(half)},${n(-half + corner)}`,
    `L${n(front)},${n(half - corner)}Q${n(front)},${n(half)} ${n(front - corner)},${n(half)}`,
    `H${n(-front + corner)}Q${n(-front)},${n(half)} ${n(-front)},${n(half - corner)}`,
    `L${n(-half)},${n(-half + corner)}Q${n(-half)},${n(-half)} ${n(-half + corner)},${n(-half)}z`,
  ].join('');
  const wide = half * 1.12;
  const behind = half * 1.22;
  const back = `M${n(-wide)},${n(-behind)}Q0,${n(-behind - size * 0.2)} ${n(wide)},${n(-behind)}`;
  return { seat, back };
}

/** The sign of whoever sits on a chair, round 0, 0: each side's own shape, as in all figures. */
export function sitterPath(side: ChairSide, size: number): string {
  const r = size * 0.31;
  switch (side) {
    case 'us':
      return `M${n(-r)},${n(-r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}z`;
    case 'russia':
      return `M${n(-r)},0a${n(r)},${n(r)},0,1,0,${n(2 * r)},0a${n(r)},${n(r)},0,1,0,${n(-2 * r)},0z`;
    case 'china':
      return `M0,${n(-r * 1.25)}l${n(r * 1.2)},${n(r * 2.1)}h${n(-r * 2.4)}z`;
    case 'britain':
    case 'france':
      // Hatched, as the areas of NATO allies are.
      return [
        `M${n(-r)},${n(-r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}z`,
        `M${n(-r)},0L0,${n(-r)}M${n(-r)},${n(r)}L${n(r)},${n(-r)}M0,${n(r)}L${n(r)},0`,
      ].join('');
  }
}
