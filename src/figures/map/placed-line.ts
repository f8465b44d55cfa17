/** A line of text on the plate: its left end, its baseline and the size of its type, in CSS pixels. */
export interface PlacedLine {
  x: number;
  y: number;
  text: string;
  size: number;
}

/** How far below a line's upper edge its baseline is, in parts of its height. */
export const BASELINE = 0.8;
