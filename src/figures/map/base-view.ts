import type { Size } from '../kit/geometry.ts';
import type { MapGeometry } from './map-layout.ts';
import type { Camera } from './mercator.ts';

/** What the base map shows of a moment. */
export type BaseView = Pick<MapGeometry, 'size' | 'camera' | 'areas' | 'divided' | 'nearPresence'>;

/** The camera that shows the same part of the world on a plate `scale` times as large. */
export function enlargeCamera(camera: Camera, scale: number): Camera {
  return { ...camera, zoom: camera.zoom + Math.log2(scale) };
}

/** A size `scale` times as large. */
export function enlargeSize({ width, height }: Size, scale: number): Size {
  return { width: width * scale, height: height * scale };
}

/**
 * The base map of a moment in CSS pixels, on a stage that shows everything `scale` times as large as it is laid out. The
 * base map is drawn at that size, not enlarged as a picture: its lines keep their widths, and it shows finer detail.
 */
export function baseView(
  { camera, size, areas, divided, nearPresence }: MapGeometry,
  scale: number,
): BaseView {
  return {
    camera: enlargeCamera(camera, scale),
    size: enlargeSize(size, scale),
    areas,
    divided,
    nearPresence,
  };
}
