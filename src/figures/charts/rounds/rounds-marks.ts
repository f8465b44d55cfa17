import type { PlaceSign } from '../../../story/facts/facts.ts';
import type { Box } from '../../kit/geometry.ts';

/** A round, or a stop. */
export interface PlacedRoundMark {
  key: string;
  sign: PlaceSign;
  x: number;
  y: number;
  radius: number;
  isLater: boolean;
  isCalledOff: boolean;
  /** From 0 to 1, the active mark. */
  active: number;
}

/** From a sign's centre to its top or bottom: a diamond is taller than the rest. */
export function signFoot({ sign, radius }: PlacedRoundMark): number {
  return sign === 'diamond' ? radius * 1.28 : radius;
}

export function boxOfMark(mark: PlacedRoundMark): Box {
  const half = signFoot(mark);
  return { x: mark.x - half, y: mark.y - half, width: 2 * half, height: 2 * half };
}

export function toneOf({ isLater }: PlacedRoundMark): string {
  return isLater ? 'later' : 'known';
}
