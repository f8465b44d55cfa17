import type { Box, Size } from '../kit/geometry.ts';

/** How a stage is divided: the plate above, the ribbon at its lower edge. In px at the default font size. */
export interface PlateForm {
  stage: Size;
  plate: Box;
  ribbon: Box;
  /** Whether there is room to the left of the plate for the lanes' names. */
  hasGutter: boolean;
  /** Whether there is room around the plate for the numbers of degrees. */
  hasDegrees: boolean;
  /** How many times as large as it is laid out everything is shown: the root font size divided by 16. */
  scale: number;
}

/** Between the plate's border and the outer line of its frame. */
export const FRAME = 5;

/**
 * Divides a stage of this size in CSS pixels. Wide stages keep a gutter for names; small ones give all their space to
 * the picture. Everything is laid out as on a stage with letters of the default size, and enlarged once as it is shown.
 */
export function plateForm(shown: Size, scale: number): PlateForm {
  const stage = { width: shown.width / scale, height: shown.height / scale };
  const isWide = stage.width >= 800;
  const isMedium = !isWide && stage.width >= 520;
  const left = isWide ? 98 : isMedium ? 32 : 7;
  const right = 7;
  const top = isWide || isMedium ? 24 : 7;
  const most = isWide ? 300 : isMedium ? 272 : 120;
  const share = isWide ? 0.4 : isMedium ? 0.38 : 0.3;
  const ribbonHeight = Math.round(Math.min(most, (stage.height - top) * share));
  const plateHeight = Math.round(stage.height - top - ribbonHeight - FRAME);
  const plateWidth = Math.round(stage.width - left - right);
  return {
    stage,
    plate: { x: left, y: top, width: plateWidth, height: plateHeight },
    ribbon: { x: left, y: top + plateHeight, width: plateWidth, height: ribbonHeight },
    hasGutter: isWide,
    hasDegrees: isWide || isMedium,
    scale,
  };
}

/** The form with its ribbon this far down, in px: the plate grows, and what is seen of the ribbon shrinks. */
export function dropRibbon(form: PlateForm, drop: number): PlateForm {
  const { plate, ribbon } = form;
  return {
    ...form,
    plate: { ...plate, height: plate.height + drop },
    ribbon: { ...ribbon, y: ribbon.y + drop, height: ribbon.height - drop },
  };
}

/** Sizes of stills in CSS pixels: for a column beside the text, and for a phone. */
export const STILL_SIZES = {
  wide: { width: 968, height: 800 },
  narrow: { width: 376, height: 402 },
} as const;
export type StillSize = keyof typeof STILL_SIZES;

/** The size of a still between these two, for the columns of other sites (`/embed/`). */
export const MEDIUM_STILL: Size = { width: 640, height: 560 };
