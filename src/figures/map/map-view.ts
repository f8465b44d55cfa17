import type { Facts } from '../../story/facts/facts.ts';
import { SMALL_PLATE } from './camera.ts';
import type { MapWords } from './map-words.ts';
import type { Point, Size } from '../kit/geometry.ts';
import { project, type Camera, type LngLat } from './mercator.ts';

/** What all layouts of a map share. Lengths in px from the plate's upper left corner. */
export interface MapContext {
  /** The plate's size. */
  size: Size;
  facts: Facts;
  words: MapWords;
}

/** A map's context together with its camera. */
export interface MapView extends MapContext {
  camera: Camera;
}

/** The point on the plate of coordinates on the ground. */
export function pointOnPlate({ camera, size }: MapView, place: LngLat): Point {
  return project(camera, size, place);
}

/** The point on the plate of one of the story's places. */
export function placeOnPlate(view: MapView, id: string): Point {
  return pointOnPlate(view, view.facts.places[id]?.point ?? [0, 0]);
}

/** Whether a point of the plate can be seen. */
export function isOnPlate([x, y]: Point, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Whether the plate is so narrow that it shows fewer places and shorter words. */
export function isSmallPlate({ size }: MapContext): boolean {
  return size.width < SMALL_PLATE;
}
