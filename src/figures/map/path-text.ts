import type { GeoStream } from 'd3';

/**
 * Writes what is streamed to it as an SVG path, rounded to `digits`. `geoPath` writes the same, but only from GeoJSON
 * that it walks itself.
 */
export class PathText implements GeoStream {
  readonly #factor: number;
  #text = '';
  #isPolygon = false;
  #isFirst = true;

  constructor(digits: number) {
    this.#factor = 10 ** digits;
  }

  point(x: number, y: number): void {
    const round = (value: number) => String(Math.round(value * this.#factor) / this.#factor);
    this.#text += `${this.#isFirst ? 'M' : 'L'}${round(x)},${round(y)}`;
    this.#isFirst = false;
  }

  lineStart(): void {
    this.#isFirst = true;
  }

  lineEnd(): void {
    if (this.#isPolygon) this.#text += 'Z';
  }

  polygonStart(): void {
    this.#isPolygon = true;
  }

  polygonEnd(): void {
    this.#isPolygon = false;
  }

  /** The path since the last call. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}
