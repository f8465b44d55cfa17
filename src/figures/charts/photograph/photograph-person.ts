import { round } from '../../kit/draw.ts';

/** The paths of a person without a face. */
export interface PersonPaths {
  body: string;
  /** Over the body's neck. */
  head: string;
  /** Edges inside the outline. */
  edges: string;
  /** Shade, in upright lines as in the fronts of buildings. */
  shade: string;
}

const n = (value: number) => String(round(value));

/** How far apart the lines of shade are, as a share of the height. */
const SHADE = 0.0125;

/**
 * Somebody who stands facing us, seen from the hips up, who could be anybody: a head with ears and no face, a neck,
 * shoulders and arms. `x`: the middle; `foot`: where the picture's edge cuts the body; `height`: from there to the crown.
 */
export function personPaths(x: number, foot: number, height: number): PersonPaths {
  const at = (across: number, up: number) => `${n(x + across * height)},${n(foot - up * height)}`;
  const mirrored = (sign: 1 | -1) => (across: number, up: number) => at(sign * across, up);
  const [left, right] = [mirrored(-1), mirrored(1)];
  const body = [
    `M${left(0.064, 0.82)}L${left(0.066, 0.732)}`,
    `C${left(0.08, 0.694)} ${left(0.185, 0.69)} ${left(0.226, 0.635)}`,
    `C${left(0.262, 0.58)} ${left(0.268, 0.48)} ${left(0.28, 0.37)}`,
    `C${left(0.298, 0.24)} ${left(0.302, 0.1)} ${left(0.298, 0)}L${right(0.298, 0)}`,
    `C${right(0.302, 0.1)} ${right(0.298, 0.24)} ${right(0.28, 0.37)}`,
    `C${right(0.268, 0.48)} ${right(0.262, 0.58)} ${right(0.226, 0.635)}`,
    `C${right(0.185, 0.69)} ${right(0.08, 0.694)} ${right(0.066, 0.732)}L${right(0.064, 0.82)}z`,
  ].join('');
  // Down the left side and up the right one, as the body runs: a texture over both then has no hole where they overlap.
  const head = [
    `M${at(0, 1)}`,
    `C${left(0.07, 1)} ${left(0.102, 0.955)} ${left(0.1, 0.895)}`,
    `C${left(0.117, 0.905)} ${left(0.117, 0.85)} ${left(0.095, 0.842)}`,
    `C${left(0.088, 0.792)} ${left(0.045, 0.748)} ${at(0, 0.748)}`,
    `C${right(0.045, 0.748)} ${right(0.088, 0.792)} ${right(0.095, 0.842)}`,
    `C${right(0.117, 0.85)} ${right(0.117, 0.905)} ${right(0.1, 0.895)}`,
    `C${right(0.102, 0.955)} ${right(0.07, 1)} ${at(0, 1)}z`,
  ].join('');
  const arm = (to: typeof left) =>
    `M${to(0.172, 0.5)}C${to(0.178, 0.36)} ${to(0.196, 0.2)} ${to(0.196, 0)}`;
  return { body, head, edges: arm(left) + arm(right), shade: shadeOf(at) };
}

/** Shade on the arm and the flank that are turned from the light, and under the chin. */
function shadeOf(at: (across: number, up: number) => string): string {
  const upright = (across: number, from: number, to: number) =>
    `M${at(across, from)}L${at(across, to)}`;
  const along = (from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / SHADE) }, (_, index) => from + index * SHADE);
  return [
    ...along(0.208, 0.284).map((across) => upright(across, 0, 0.62 - (across - 0.2) * 2.7)),
    ...along(0.13, 0.19).map((across) => upright(across, 0, 0.16 + (across - 0.13) * 3.4)),
    ...along(-0.05, 0.062).map((across) => upright(across, 0.705, 0.742)),
  ].join('');
}
