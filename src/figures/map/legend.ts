import type { MapScene } from '../../schema/scene.ts';
import type { Area } from '../../schema/storyboard.ts';
import { lineCrosses, type Box, type Point } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { keepingClear, placeLabel, type Line } from '../kit/place-label.ts';
import { isSmallPlate, type MapView } from './map-view.ts';

/** A legend in a corner of the plate that explains the tints. */
export interface PlacedLegend {
  box: Box;
  items: LegendItem[];
}

interface LegendItem {
  area: Area | 'neither';
  text: string;
}

/** From one item to the next. */
export const LEGEND_PITCH = 19;

/** From the plate's edge to the legend. */
const INSET = 12;

/** The minimum distance from names and signs. */
const GAP = 4;

/**
 * Puts a legend into the first corner where it covers no name, sign or line; null if there is none. A small plate has
 * room for one line only, which is kept for a treaty's members, as no name identifies them. `date` is the cursor's.
 */
export function placeLegend(
  scene: MapScene,
  view: MapView,
  date: string,
  { boxes, lines }: { boxes: readonly Box[]; lines: readonly Line[] },
): PlacedLegend | null {
  const isTreaty = scene.areas.some(({ area }) => area === 'openskies');
  if (scene.areas.length === 0 || (isSmallPlate(view) && !isTreaty)) return null;
  const { size } = view;
  const items = legendItems(scene, view, date, isTreaty);
  const { width, height } = legendSize(items);
  const right = size.width - width - INSET;
  const bottom = size.height - height - INSET;
  const corners: Point[] = [
    [right, INSET],
    [INSET, INSET],
    [INSET, bottom],
    [right, bottom],
  ];
  // Unlike a name, which may cross a line, a legend can use another corner or be left out.
  const candidates = corners
    .map(([x, y]) => ({ box: { x, y, width, height } }))
    .filter(({ box }) => !lines.some(([from, to]) => lineCrosses(box, from, to)));
  const found = placeLabel(candidates, {
    bounds: { x: 0, y: 0, ...size },
    obstacles: keepingClear(boxes, GAP),
  });
  return found && { box: found.box, items };
}

function legendItems(
  scene: MapScene,
  view: MapView,
  date: string,
  isTreaty: boolean,
): LegendItem[] {
  const { words } = view;
  const isSmall = isSmallPlate(view);
  // The states that have only signed are in Central Asia, which small plates do not show.
  const listed = scene.areas.filter(({ area }) => !isSmall || area !== 'openskies_signed');
  return [
    ...listed.map(({ area, countries }) => ({
      area,
      text: words.areaName(area, date, countries.length),
    })),
    ...(isSmall
      ? []
      : [{ area: 'neither' as const, text: isTreaty ? words.others : words.neither }]),
  ];
}

function legendSize(items: readonly LegendItem[]): { width: number; height: number } {
  const textWidth = Math.max(...items.map((item) => measureText(item.text, 'legend')));
  return { width: 12 + 20 + 8 + textWidth + 12, height: items.length * LEGEND_PITCH + 14 };
}
