import type { Size } from '../kit/geometry.ts';

/** What a ribbon has room for. Heights in px. */
export interface RibbonForm {
  axisHeight: number;
  bars: boolean;
  /** Whether all bars are high enough for words; if not, only those of the told treaties are. */
  barLabels: boolean;
  /** Upper edge of the first bar. */
  barTop: number;
  /** The maximum distance from row to row. */
  barPitch: number;
  /** The share of its row that a bar fills. */
  barShare: number;
  /** The told treaties' bars, which stand above the others if those are too thin for words; else null. */
  told: { pitch: number; height: number } | null;
  /** Room kept below the bars. */
  below: number;
  lanes: 'all' | 'active' | 'none';
  lanePitch: number;
  /** From the last lane to the lower edge. */
  bottom: number;
  laneNames: 'gutter' | 'inside' | 'none';
  /** The height of the foot, with the key to the signs of plate and ribbon; 0 if the plate has a legend of its own. */
  foot: number;
  markLabels: boolean;
  isShortFlag: boolean;
}

/** A ribbon's size, and whether the lanes have room for their names to the left of it. */
export interface RibbonSize extends Size {
  hasGutter: boolean;
}

const FOOT = 18;

const wide: RibbonForm = {
  axisHeight: 21.5,
  bars: true,
  barLabels: true,
  barTop: 26,
  barPitch: 16,
  barShare: 0.79,
  told: null,
  below: 134,
  lanes: 'all',
  lanePitch: 25,
  bottom: 15,
  laneNames: 'gutter',
  foot: 0,
  markLabels: true,
  isShortFlag: false,
};

/** All bars named, all lanes with their names inside. */
const medium: RibbonForm = {
  ...wide,
  axisHeight: 20,
  barTop: 24,
  barShare: 0.84,
  below: 100 + FOOT,
  lanePitch: 19,
  bottom: 12 + FOOT,
  laneNames: 'inside',
  foot: FOOT,
};

/** All bars named, and the active lane. */
const named: RibbonForm = {
  ...medium,
  below: 23 + FOOT,
  lanes: 'active',
  laneNames: 'none',
};

/** The told treaties named, the others as hairlines, and the active lane. */
const compact: RibbonForm = {
  ...named,
  barLabels: false,
  barPitch: 4,
  barShare: 0.55,
  told: { pitch: 17.5, height: 15.5 },
  bottom: 11 + FOOT,
  isShortFlag: true,
};

/**
 * Chooses the form: as ribbons get narrower and shorter, the names of all bars but the told ones go, then the lanes, then
 * the bars and their key; axis and cursor always stay.
 */
export function ribbonForm({ width, height, hasGutter }: RibbonSize): RibbonForm {
  if (hasGutter && width >= 620 && height >= 240) return wide;
  if (width >= 480 && height >= 248) return medium;
  if (width >= 480 && height >= 172) return named;
  if (height >= 100) return compact;
  const withoutLanes: RibbonForm = {
    ...compact,
    lanes: 'none',
    markLabels: false,
    below: FOOT + 2,
  };
  if (height >= 66) return withoutLanes;
  const withoutBars: RibbonForm = { ...withoutLanes, bars: false };
  if (height >= withoutBars.axisHeight + FOOT) return withoutBars;
  return { ...withoutBars, below: 0, bottom: 0, foot: 0 };
}
