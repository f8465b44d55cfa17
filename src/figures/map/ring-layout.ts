import type { RangeSpeaker } from '../../schema/range.ts';
import type { RingScene } from '../../schema/scene.ts';
import { pointTowards } from '../../story/facts/distance.ts';
import { typeStyles, type TypeStyleName } from '../kit/type-styles.ts';
import type { RingState } from './map-scene.ts';
import { pointOnPlate, type MapView } from './map-view.ts';
import { BASELINE, type PlacedLine } from './placed-line.ts';
import { ringText } from './ring-labels.ts';
import { groundWriter, radiusLine, ringLine } from './rings.ts';

/** A ring on the plate, with its one radius. */
export interface PlacedRing {
  key: string;
  statedBy: RangeSpeaker;
  isClaim: boolean;
  path: string;
  radius: string;
  radiusPresence: number;
  presence: number;
  label: (PlacedLine & { style: TypeStyleName })[];
  labelPresence: number;
}

/** Lays out the rings at their current radius. */
export function layoutRings(states: readonly RingState[], view: MapView): PlacedRing[] {
  const write = groundWriter(view);
  return states.map((state) => {
    const { key, ring, presence, km, labelOffset, labelPresence } = state;
    const end = ring.end ?? labelOffset?.end;
    const isDrawn = presence > 0 && km > 0;
    return {
      key,
      statedBy: ring.statedBy,
      isClaim: ring.isClaim,
      path: isDrawn ? write({ type: 'Polygon', coordinates: outlinesOf(ring, km) }) : '',
      radius:
        isDrawn && end
          ? write({
              type: 'LineString',
              coordinates: radiusLine(ring, pointTowards(ring.point, end, km)),
            })
          : '',
      radiusPresence: ring.end ? 1 : labelPresence,
      presence,
      label: layoutLabel(state, view),
      labelPresence,
    };
  });
}

/** A ring grown to so many km; a band with its inner edge, from which it grows. */
function outlinesOf(ring: RingScene, km: number): [lng: number, lat: number][][] {
  const { fromKm } = ring;
  const outer = ringLine(ring, Math.max(km, fromKm ?? 0));
  return fromKm === null ? [outer] : [outer, ringLine(ring, fromKm).toReversed()];
}

function layoutLabel({ ring, labelOffset }: RingState, view: MapView): PlacedRing['label'] {
  if (!labelOffset) return [];
  const [x, y] = pointOnPlate(view, labelOffset.at);
  const text = ringText(ring, labelOffset.showsOrigin, view);
  return text.lines.map((line) => ({
    x: x + labelOffset.x + (text.width - line.width) * labelOffset.align,
    y: y + labelOffset.y + line.top + line.height * BASELINE,
    text: line.text,
    size: typeStyles[line.style].size,
    style: line.style,
  }));
}
