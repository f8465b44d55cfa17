/** A line of text on the plate: its left end, its baseline and the size of its type, in px. */
export interface PlacedLine {
  x: number;
  y: number;
  text: string;
  size: number;
}

/** The baseline's distance from a line's upper edge, as a share of its height. */
export const BASELINE = 0.8;
