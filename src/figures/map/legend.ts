import type { MapScene } from '../../schema/scene.ts';
import type { Area } from '../../schema/areas.ts';
import { lineCrosses, type Box, type Point } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { keepingClear, placeLabel, type Line } from '../kit/place-label.ts';
import type { MapView } from './map-view.ts';

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
 * Puts a legend into the first corner where it covers no name, sign or line or, if there is none, where it covers least:
 * a tint is never without its meaning. `date` is the cursor's.
 */
export function placeLegend(
  scene: MapScene,
  { size, words }: MapView,
  date: string,
  { boxes, lines }: { boxes: readonly Box[]; lines: readonly Line[] },
): PlacedLegend | null {
  if (scene.areas.length === 0) return null;
  const has = (wanted: Area) => scene.areas.some(({ area }) => area === wanted);
  const isCounted = countsMembers(scene);
  const isTreaty = has('openskies') || has('openskies_signed');
  const items: LegendItem[] = [
    ...scene.areas.map((one) => ({
      area: one.area,
      text: words.areaName(one, date, isCounted),
    })),
    {
      area: 'neither',
      text: isCounted ? words.notSigned : isTreaty ? words.others : words.neither,
    },
  ];
  const { width, height } = legendSize(items);
  const right = size.width - width - INSET;
  const bottom = size.height - height - INSET;
  const corners: Point[] = [
    [right, INSET],
    [INSET, INSET],
    [INSET, bottom],
    [right, bottom],
  ];
  const candidates = corners.map(([x, y]) => ({ box: { x, y, width, height } }));
  // Unlike a name, which may cross a line, a legend can use another corner.
  const clear = candidates.filter(
    ({ box }) => !lines.some(([from, to]) => lineCrosses(box, from, to)),
  );
  const surroundings = {
    bounds: { x: 0, y: 0, ...size },
    obstacles: keepingClear(boxes, GAP),
  };
  const found = placeLabel(clear, surroundings) ?? placeLabel(candidates, surroundings, true);
  return found && { box: found.box, items };
}

/** Whether a legend says how many states each area has: where together they signed one paper. */
export function countsMembers({ areas }: MapScene): boolean {
  return areas.some(({ area }) => area === 'final_act');
}

/** The tints of a scene with their names in few words, for a key without room for a date. */
export function tintsOf(
  { areas }: MapScene,
  words: MapView['words'],
): { area: Area; text: string }[] {
  const hasPact = areas.some(({ area }) => area === 'warsaw_pact');
  const hasMembers = areas.some(({ area }) => area === 'openskies');
  return (
    areas
      // Once Open Skies is in force, the states that have only signed are in Central Asia, which small plates do not show.
      .filter(({ area }) => area !== 'openskies_signed' || !hasMembers)
      .map((one) => ({ area: one.area, text: words.areaShort(one, hasPact) }))
  );
}

function legendSize(items: readonly LegendItem[]): { width: number; height: number } {
  const textWidth = Math.max(...items.map((item) => measureText(item.text, 'legend')));
  return { width: 12 + 20 + 8 + textWidth + 12, height: items.length * LEGEND_PITCH + 14 };
}
