import type { Point } from '../figures/kit/geometry.ts';
import { gestureBetween, type Gesture } from './explore-state.ts';

/** What of the stage a gesture moves. */
export type Part = 'map' | 'timeline';

interface Listener {
  /** Which part a point of the stage is on, and the point from that part's corner. */
  partAt: (point: Point) => { part: Part; corner: Point };
  onGesture: (part: Part, gesture: Gesture) => void;
  /** A pointer that came and went without moving. */
  onTap: (part: Part, at: Point) => void;
  /** No pointer is down and the wheel has come to rest. */
  onRest: () => void;
}

/** A pointer that moves less than this taps. In px. */
const TAP = 5;

/** So much of the wheel doubles; a pinch on a touch pad comes as a wheel too, in smaller steps. In px. */
const WHEEL = 300;
const PINCH = 75;
const LINE = 20;

/** So long after its last turn the wheel is taken to rest, in ms. */
const RESTED_AFTER = 160;

/** What has its own use of a pointer. */
const OWN = 'button, a, input, select, summary, [data-explore-tools]';

/** Follows mouse, fingers and wheel on an element until told to stop. */
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
