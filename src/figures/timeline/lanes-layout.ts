import type { PlaceSign } from '../../story/facts/facts.ts';
import type { Point } from '../kit/geometry.ts';
import type { Ribbon } from './ribbon.ts';

/** A city's lane. */
export interface PlacedLane {
  id: string;
  sign: PlaceSign;
  y: number;
  name: string;
  /** Where the sign before the name has its middle. */
  nameAt: Point;
  presence: number;
  /** Where the solid line changes to dots: at the cursor. */
  split: number;
}

/** The lane of everything that happened outside the four cities. */
export const ELSEWHERE = 'elsewhere';

/** The lane that shows a place's events. */
export function laneOfPlace({ facts }: Pick<Ribbon, 'facts'>, place: string): string {
  return facts.lanes.includes(place) ? place : ELSEWHERE;
}

/** Where names have room: in the gutter beside their lanes, or on the ribbon just above them, where no mark is. */
const NAME_AT = { gutter: { x: -86, above: 0 }, inside: { x: 10, above: 10 } } as const;

/** All lanes; on small ribbons only the active place's, on the smallest none. */
export function layoutLanes(ribbon: Ribbon): PlacedLane[] {
  const { state, facts, words, form, width, height, cursorX } = ribbon;
  const { x, above } = NAME_AT[form.laneNames === 'gutter' ? 'gutter' : 'inside'];
  const lane = (id: string, y: number, presence: number): PlacedLane => {
    const place = facts.places[id];
    return {
      id,
      sign: id === ELSEWHERE ? 'plus' : (place?.sign ?? 'plus'),
      y,
      name: id === ELSEWHERE ? words.elsewhere : (place?.name ?? id),
      nameAt: [x, y - above],
      presence,
      split: Math.max(0, Math.min(width, cursorX)),
    };
  };
  const last = height - form.bottom;
  switch (form.lanes) {
    case 'none':
      return [];
    case 'active': {
      const shown = new Map<string, number>();
      for (const { place, presence } of state.active) {
        const id = laneOfPlace(ribbon, place);
        shown.set(id, (shown.get(id) ?? 0) + presence);
      }
      // A lane that stays does so at full strength.
      return [...shown].map(([id, presence]) => lane(id, last, shown.size === 1 ? 1 : presence));
    }
    case 'all': {
      const all = [...facts.lanes, ELSEWHERE];
      return all.map((id, index) => lane(id, last - (all.length - 1 - index) * form.lanePitch, 1));
    }
  }
}
