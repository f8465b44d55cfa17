import { requireElement, requireSvg } from '../../page/dom.ts';
import { fill, makeFormats } from '../../story/formats.ts';
import { heightOf, valueAt, type PictureScale } from '../questions/picture/picture-scale.ts';
import { readNumber } from './reply.ts';

/** The size of the picture in its own px, along which its scale is given. */
interface Box {
  width: number;
  height: number;
}

/**
 * Makes a picture's markers move: by pointer, by keyboard, and by the numbers typed below it. The numbers are the reply; the
 * markers only show them.
 */
export function startPictureReply(root: HTMLElement, locale: string): void {
  const scale = JSON.parse(root.dataset.picture ?? '') as PictureScale;
  const reply = new PictureReply(root, scale, makeFormats(locale).number);
  reply.show();
}

class PictureReply {
  readonly #root: HTMLElement;
  readonly #scale: PictureScale;
  readonly #number: (value: number) => string;
  readonly #fields: HTMLInputElement[];
  readonly #markers: HTMLInputElement[];
  readonly #handles: SVGCircleElement[];
  readonly #line: Element | null;

  constructor(root: HTMLElement, scale: PictureScale, number: (value: number) => string) {
    this.#root = root;
    this.#scale = scale;
    this.#number = number;
    this.#fields = [...root.querySelectorAll<HTMLInputElement>('[data-point]')];
    this.#markers = [...root.querySelectorAll<HTMLInputElement>('[data-marker]')];
    this.#handles = [...root.querySelectorAll<SVGCircleElement>('[data-handle]')];
    this.#line = root.querySelector('[data-own-line]');
    root.addEventListener('input', ({ target }) => {
      const index = this.#markers.findIndex((marker) => marker === target);
      if (index >= 0) this.#put(index, Number(this.#markers[index]?.value));
      this.show();
    });
    // A form is empty only after its event.
    root.closest('form')?.addEventListener('reset', () => {
      queueMicrotask(() => {
        this.show();
      });
    });
    const { width } = this.#box;
    for (const [index, marker] of this.#markers.entries()) {
      // Not in the page: its policy refuses styles of single elements.
      marker.style.left = `${String(((scale.x[index] ?? 0) / width) * 100)}%`;
      const mark = (isFocused: boolean) =>
        this.#handles[index]?.toggleAttribute('data-focused', isFocused);
      marker.addEventListener('focus', () => mark(true));
      marker.addEventListener('blur', () => mark(false));
    }
    this.#startPointer(requireElement('[data-to-draw]', root));
  }

  /** Shows the numbers as they stand in their fields. */
  show(): void {
    const points = this.#fields.map((field, index) => {
      const value = readNumber(field.value);
      const x = this.#scale.x[index] ?? 0;
      this.#showAt(index, value);
      return value === null ? null : ([x, heightOf(this.#scale, value)] as const);
    });
    this.#line?.setAttribute('d', pathOf([this.#scale.start, ...points]));
  }

  #showAt(index: number, value: number | null): void {
    const handle = this.#handles[index];
    const marker = this.#markers[index];
    if (!handle || !marker) return;
    const { notSet = '', value: template = '' } = this.#root.dataset;
    handle.toggleAttribute('data-set', value !== null);
    if (value !== null) marker.value = String(value);
    handle.setAttribute('cy', String(heightOf(this.#scale, value ?? Number(marker.value))));
    const text = value === null ? notSet : fill(template, { number: this.#number(value) });
    marker.setAttribute('aria-valuetext', text);
  }

  #put(index: number, value: number): void {
    const field = this.#fields[index];
    if (field) field.value = String(value);
  }

  /** Draws with the pointer: each day that it passes takes the height at which it passes. */
  #startPointer(area: HTMLElement): void {
    let last: readonly [x: number, y: number] | null = null;
    const to = ({ clientX, clientY }: PointerEvent): readonly [x: number, y: number] => {
      const { left, top, width, height } = area.getBoundingClientRect();
      const { width: wide, height: high } = this.#box;
      return [((clientX - left) / width) * wide, ((clientY - top) / height) * high];
    };
    const draw = (from: readonly [number, number], at: readonly [number, number]) => {
      const passed = this.#scale.x.flatMap((x, index) =>
        isBetween(x, from[0], at[0]) ? [index] : [],
      );
      for (const index of passed) {
        this.#put(index, valueAt(this.#scale, heightBetween(from, at, this.#scale.x[index] ?? 0)));
      }
      this.#put(this.#nearest(at[0]), valueAt(this.#scale, at[1]));
      this.show();
    };
    area.addEventListener('pointerdown', (event) => {
      if (this.#isClosed || event.button !== 0) return;
      area.setPointerCapture(event.pointerId);
      last = to(event);
      draw(last, last);
    });
    area.addEventListener('pointermove', (event) => {
      if (!last) return;
      const at = to(event);
      draw(last, at);
      last = at;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      area.addEventListener(end, () => {
        last = null;
      });
    }
  }

  get #box(): Box {
    return requireSvg('svg', this.#root).viewBox.baseVal;
  }

  get #isClosed(): boolean {
    return this.#fields.some((field) => field.matches(':disabled'));
  }

  #nearest(x: number): number {
    const distances = this.#scale.x.map((one) => Math.abs(one - x));
    return distances.indexOf(Math.min(...distances));
  }
}

/** A line through what is set; it breaks off where a day is not. */
function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, index) => {
      if (!point) return '';
      const [x, y] = point.map(String);
      return `${points[index - 1] ? 'L' : 'M'}${x ?? ''},${y ?? ''}`;
    })
    .join('');
}

function isBetween(x: number, a: number, b: number): boolean {
  return x >= Math.min(a, b) && x <= Math.max(a, b);
}

function heightBetween(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  x: number,
): number {
  if (fromX === toX) return toY;
  return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY);
}
