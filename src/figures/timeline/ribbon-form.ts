import type { Size } from '../kit/geometry.ts';

/** What a ribbon has room for. Heights in px. */
export interface RibbonForm {
  axisHeight: number;
  bars: boolean;
  barLabels: boolean;
  /** Upper edge of the first bar. */
  barTop: number;
  /** The maximum distance from row to row. */
  barPitch: number;
  /** The share of its row that a bar fills. */
  barShare: number;
  /** Room kept below the bars. */
  below: number;
  lanes: 'all' | 'active' | 'none';
  lanePitch: number;
  /** From the last lane to the lower edge. */
  bottom: number;
  laneNames: 'gutter' | 'inside' | 'none';
  markLabels: boolean;
  captions: boolean;
  isShortFlag: boolean;
}

/** A ribbon's size, and whether the lanes have room for their names to the left of it. */
export interface RibbonSize extends Size {
  hasGutter: boolean;
}

/** Chooses the form: short ribbons drop the lanes, then the bars; axis and cursor always stay. */
export function ribbonForm({ width, height, hasGutter }: RibbonSize): RibbonForm {
  if (hasGutter && width >= 620 && height >= 240) {
    return {
      axisHeight: 21.5,
      bars: true,
      barLabels: true,
      barTop: 26,
      barPitch: 16,
      barShare: 0.79,
      below: 134,
      lanes: 'all',
      lanePitch: 25,
      bottom: 15,
      laneNames: 'gutter',
      markLabels: true,
      captions: false,
      isShortFlag: false,
    };
  }
  if (width >= 480 && height >= 186) {
    return {
      axisHeight: 20,
      bars: true,
      barLabels: false,
      barTop: 24,
      barPitch: 8,
      barShare: 0.68,
      below: 112,
      lanes: 'all',
      lanePitch: 21,
      bottom: 14,
      laneNames: 'inside',
      markLabels: true,
      captions: false,
      isShortFlag: false,
    };
  }
  const compact: RibbonForm = {
    axisHeight: 20,
    bars: true,
    barLabels: false,
    barTop: 25,
    barPitch: 5.3,
    barShare: 0.66,
    below: 44,
    lanes: 'active',
    lanePitch: 0,
    bottom: 29,
    laneNames: 'none',
    markLabels: false,
    captions: true,
    isShortFlag: true,
  };
  if (height >= 100) return compact;
  const withoutLanes = { ...compact, lanes: 'none' as const, captions: false, below: 6 };
  return height >= 58 ? withoutLanes : { ...withoutLanes, bars: false };
}
