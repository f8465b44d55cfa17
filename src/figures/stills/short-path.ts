/** Stills round to half a pixel. */
const STEP = 0.5;

/** Writes SVG paths as relative steps, in as few characters as a precision of half a pixel needs. */
export class ShortPath {
  #written = '';
  #x = 0;
  #y = 0;

  moveTo(x: number, y: number): void {
    this.#x = snap(x);
    this.#y = snap(y);
    this.#written += `M${short(this.#x)}${joined(this.#y)}`;
  }

  lineTo(x: number, y: number): void {
    const dx = snap(x) - this.#x;
    const dy = snap(y) - this.#y;
    if (dx === 0 && dy === 0) return;
    this.#x += dx;
    this.#y += dy;
    if (dy === 0) this.#written += `h${short(dx)}`;
    else if (dx === 0) this.#written += `v${short(dy)}`;
    else this.#written += `l${short(dx)}${joined(dy)}`;
  }

  closePath(): void {
    this.#written += 'z';
  }

  /** Points and arcs do not occur in these drawings. */
  arc(): void {
    throw new Error('a still has no point features');
  }

  beginPath(): void {
    this.#written = '';
  }

  toString(): string {
    return this.#written;
  }
}

function snap(value: number): number {
  return Math.round(value / STEP) * STEP;
}

/** 0.5 as .5, -0.5 as -.5. */
function short(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}

/** Writes a number after another: a minus sign separates them as well as a comma. */
function joined(value: number): string {
  const text = short(value);
  return text.startsWith('-') ? text : `,${text}`;
}
