declare module 'lineclip' {
  /** Cuts a line to a box of [west, south, east, north]; the pieces inside it. */
  export function clipPolyline(
    line: readonly (readonly number[])[],
    box: readonly [number, number, number, number],
  ): number[][][];

  /** Cuts a ring to a box of [west, south, east, north]; what is inside it as one ring, which may be left open. */
  export function clipPolygon(
    ring: readonly (readonly number[])[],
    box: readonly [number, number, number, number],
  ): number[][];
}
