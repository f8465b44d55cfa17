import type { Box } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { lerp } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { LabelOffset } from './label-offset.ts';
import type { MapContext } from './map-view.ts';

/** Line heights of a name and of the name in its own script, in multiples of their type size. */
const LINE = 1.16;
const OWN_LINE = 1.2;

/** The size of a name and its parts, in px. */
export interface NameSize {
  width: number;
  height: number;
  nameWidth: number;
  nameHeight: number;
  ownWidth: number;
  ownText: string;
}

/**
 * The size of a place's name with the names in its own script below; `active` is 0 for other places, 1 for the active
 * one.
 */
export function nameSize({ facts }: MapContext, id: string, active: number): NameSize {
  const place = facts.places[id];
  const name = place?.name ?? id;
  const ownText = place?.ownNames.map((own) => own.name).join(' · ') ?? '';
  const nameWidth = lerp(measureText(name, 'place'), measureText(name, 'placeActive'), active);
  const nameHeight = lerp(typeStyles.place.size, typeStyles.placeActive.size, active) * LINE;
  if (ownText === '') {
    return { width: nameWidth, height: nameHeight, nameWidth, nameHeight, ownWidth: 0, ownText };
  }
  const ownWidth = lerp(
    measureText(ownText, 'ownName'),
    measureText(ownText, 'ownNameActive'),
    active,
  );
  const ownHeight = lerp(typeStyles.ownName.size, typeStyles.ownNameActive.size, active) * OWN_LINE;
  const width = Math.max(nameWidth, ownWidth);
  return { width, height: nameHeight + ownHeight, nameWidth, nameHeight, ownWidth, ownText };
}

/**
 * Candidate positions of a name around its sign, in order of preference: beside, above, below, at the corners, and
 * shifted inwards from the plate's sides.
 */
export function offsetsAround(
  { width, height, nameHeight }: NameSize,
  { radius, x: signX }: { radius: number; x: number },
  bounds: Box,
): LabelOffset[] {
  const gap = radius + 5;
  const middle = -nameHeight / 2;
  const low = radius * 0.6;
  const [first, last] = [bounds.x - signX, bounds.x + bounds.width - width - signX];
  const pushed = Math.max(first, Math.min(last, -width / 2));
  const right = Math.min(last, -radius);
  const left = Math.max(first, radius - width);
  return [
    { x: gap, y: middle, align: 0 },
    { x: -gap - width, y: middle, align: 1 },
    { x: -width / 2, y: -gap - height + 2, align: 0.5 },
    { x: -width / 2, y: gap - 2, align: 0.5 },
    { x: gap * 0.8, y: -height - low + 4, align: 0 },
    { x: -gap * 0.8 - width, y: -height - low + 4, align: 1 },
    { x: gap * 0.8, y: low, align: 0 },
    { x: -gap * 0.8 - width, y: low, align: 1 },
    { x: pushed, y: -gap - height + 2, align: 0.5 },
    { x: pushed, y: gap - 2, align: 0.5 },
    // Next to a line that leaves the sign vertically there is room on either side.
    { x: right, y: gap - 2, align: 0 },
    { x: left, y: gap - 2, align: 1 },
    { x: right, y: -gap - height + 2, align: 0 },
    { x: left, y: -gap - height + 2, align: 1 },
  ];
}
