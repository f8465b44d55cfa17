import type { Point } from '../figures/kit/geometry.ts';
import { gestureBetween, type Gesture } from './viewport.ts';

/** The part of the stage that a gesture moves. */
export type Part = 'map' | 'timeline';

interface Listener {
  /** The part of the stage at a point, and that part's top left corner; both points from the stage's own corner. */
  partAt: (point: Point) => { part: Part; corner: Point };
  onGesture: (part: Part, gesture: Gesture) => void;
  /** A pointer went down and up without moving. `at` is from the part's corner. */
  onTap: (part: Part, at: Point) => void;
  /** No pointer is down and the wheel has come to rest. */
  onRest: () => void;
}

/** A pointer that moves less than this is a tap, in px. */
const TAP = 5;

/** The wheel's movement that doubles the zoom, in px. */
const WHEEL = 300;

/** The same for a pinch on a touch pad, which browsers report as a wheel with Ctrl and smaller steps. */
const PINCH = 75;

/** The height of a line in px, for wheels that count in lines. */
const LINE = 20;

/** How long the wheel must be still to count as at rest, in ms. */
const RESTED_AFTER = 160;

/** Elements on the stage that handle the pointer themselves. */
const OWN = 'button, a, input, select, summary, [data-explore-tools]';

/**
 * Follows mouse, fingers and wheel on an element. Returns the function that ends it.
 *
 * d3-zoom is no substitute: it ignores a wheel's sideways movement, which moves the timeline, and it keeps one transform
 * of two axes for the whole element, where this one has two parts, one of which moves along one axis only.
 */
export function followGestures(element: HTMLElement, listener: Listener): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const pointers = new Map<number, Point>();
  let part: Part = 'map';
  let corner: Point = [0, 0];
  let moved = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const fromCorner = ([x, y]: Point): Point => [x - corner[0], y - corner[1]];
  const isOwn = ({ target }: Event) => target instanceof Element && target.closest(OWN) !== null;

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (isOwn(event) || event.button !== 0 || pointers.size === 2) return;
      const point = pointOf(event);
      if (pointers.size === 0) {
        ({ part, corner } = listener.partAt(point));
        moved = 0;
      } else moved = TAP;
      pointers.set(event.pointerId, point);
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const before = [...pointers.values()].map(fromCorner);
      const point = pointOf(event);
      moved = Math.max(moved, Math.hypot(point[0] - last[0], point[1] - last[1]));
      if (moved < TAP && pointers.size === 1) return;
      pointers.set(event.pointerId, point);
      moved = TAP;
      listener.onGesture(part, gestureBetween(before, [...pointers.values()].map(fromCorner)));
    },
    { signal },
  );
  const release = (event: PointerEvent) => {
    const last = pointers.get(event.pointerId);
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    if (last && moved < TAP && event.type === 'pointerup') listener.onTap(part, fromCorner(last));
    listener.onRest();
  };
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      if (event.target instanceof Element && event.target.closest('[data-explore-tools]')) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const point = pointOf(event);
      ({ part, corner } = listener.partAt(point));
      listener.onGesture(part, {
        by: [-event.deltaX * unit, 0],
        about: fromCorner(point),
        growth: 2 ** ((-event.deltaY * unit) / (event.ctrlKey ? PINCH : WHEEL)),
      });
      clearTimeout(resting);
      resting = setTimeout(listener.onRest, RESTED_AFTER);
    },
    { passive: false, signal },
  );
  return () => {
    abort.abort();
    clearTimeout(resting);
  };
}
