import { scaleLinear, type ScaleLinear } from 'd3';

/**
 * The scale that every time axis shares: instants in ms since 1970 (UTC) to px from the left edge, which is the
 * first instant of the window. Instants outside the window fall outside 0 to `width`; `invert` goes back.
 */
export function timeScale(
  window: readonly [from: number, to: number],
  width: number,
): ScaleLinear<number, number> {
  return scaleLinear(window, [0, width]);
}
