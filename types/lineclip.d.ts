declare module 'lineclip' {
  /** Cuts a line to a box of [west, south, east, north]; the pieces inside it. */
  export function clipPolyline(
    line: readonly (readonly number[])[],
    box: readonly [number, number, number, number],
  ): number[][][];
}
