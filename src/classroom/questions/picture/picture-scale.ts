/** Where replies lie on a question's picture, in px of it: what its script needs to know. */
export interface PictureScale {
  /** The values at the ends of the scale, and where these are. */
  low: number;
  high: number;
  top: number;
  bottom: number;
  /** The days at which a number is given. */
  x: readonly number[];
  /** Where the reader's line begins; null where there is none. */
  start: readonly [x: number, y: number] | null;
  /** Whose numbers they are. */
  party: string;
}

/** Where a value lies, in px from the top; what is beyond the scale lies at its end. */
export function heightOf(scale: PictureScale, value: number): number {
  const { low, high, top, bottom } = scale;
  const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
  return bottom - share * (bottom - top);
}

/** The value at a height, as whole tens: nobody draws more finely. */
export function valueAt(scale: PictureScale, y: number): number {
  const { low, high, top, bottom } = scale;
  const share = (bottom - Math.min(bottom, Math.max(top, y))) / (bottom - top);
  return Math.round((low + share * (high - low)) / STEP) * STEP;
}

/** From one value to the next by keyboard or pointer. */
export const STEP = 10;
