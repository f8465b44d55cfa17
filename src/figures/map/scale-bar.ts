import type { Box, Point } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { typeStyles } from '../kit/type-styles.ts';
import { kmAcross } from './camera.ts';
import type { ScaleState } from './map-scene.ts';
import type { MapView } from './map-view.ts';

/** A scale at rest: what it says, and its upper left corner on the plate. */
export interface ScaleAtRest {
  km: number;
  /** Whose districts the close-up has; empty where it has none. */
  credit: string;
  at: Point;
}

/** A scale on the plate: a bar of so many px, with its length above its end and the credit below. */
export interface PlacedScale {
  key: string;
  x: number;
  y: number;
  width: number;
  label: string;
  credit: string;
  presence: number;
}

/** The lengths that a bar may have, in km. */
const LENGTHS = [20, 10, 5, 2, 1] as const;

/** The most of the plate's width that a bar takes. */
const SHARE = 0.24;

/** From the upper edge to the bar, and to the baseline of the credit below it, in px. */
export const SCALE = { bar: 15, credit: 31, height: 35 } as const;

/** From the plate's edge. */
const INSET = 12;

/** The scale of a close-up, by its length and the places that it may take on the plate, the best first. */
export function scaleFor(
  view: MapView,
  city: string,
): { km: number; credit: string; boxes: Box[] } {
  const { camera, size, words } = view;
  const perKm = 1 / kmAcross(camera, 1);
  const km = LENGTHS.find((length) => length * perKm <= size.width * SHARE) ?? 1;
  const credit = words.districtCredit(city);
  const width = Math.max(km * perKm, measureText(credit, 'laneNote'));
  const height = credit === '' ? SCALE.bar + 5 : SCALE.height;
  const [left, right] = [INSET, size.width - INSET - width];
  const [top, bottom] = [INSET, size.height - INSET - height];
  const corners: Point[] = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
  return { km, credit, boxes: corners.map(([x, y]) => ({ x, y, width, height })) };
}

/** Lays out scales at one moment: a bar is as long on the plate as its kilometres are on the ground. */
export function layoutScales(scales: readonly ScaleState[], view: MapView): PlacedScale[] {
  const perKm = 1 / kmAcross(view.camera, 1);
  return scales.map(({ scale: { km, credit, at }, presence }) => ({
    key: [km, credit, ...at].join(' '),
    x: at[0],
    y: at[1],
    width: km * perKm,
    label: view.words.km(km),
    credit,
    presence,
  }));
}

/** Where a scale's bar is drawn, as a path from its upper left corner. */
export function scalePath(width: number): string {
  const end = String(Math.round(width * 10) / 10);
  const y = String(SCALE.bar);
  return `M0,${String(SCALE.bar - 5)}V${y}H${end}v-5`;
}

/** The baseline of a scale's length. */
export const LABEL_BASELINE = typeStyles.laneNote.size - 1;
