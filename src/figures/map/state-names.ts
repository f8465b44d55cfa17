import { gapBetween, type Box, type Size } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { StateNameState } from './map-scene.ts';
import { pointOnPlate, type MapContext, type MapView } from './map-view.ts';
import { BASELINE } from './placed-line.ts';

/** Line height in multiples of the type size. */
const LINE = 1.16;

/** A state's name on the plate: the left end of its baseline, in px. */
export interface PlacedStateName {
  code: string;
  x: number;
  y: number;
  text: string;
  presence: number;
}

/** The size of a state's name as it is written on the map, in px. */
export function stateNameSize({ facts }: MapContext, code: string): Size & { text: string } {
  const text = facts.states[code]?.capitals ?? code;
  return { text, width: measureText(text, 'state'), height: typeStyles.state.size * LINE };
}

/** Lays out the names of states at one moment; one that a place's name or sign meets on its way fades before they touch. */
export function layoutStateNames(
  states: readonly StateNameState[],
  taken: readonly Box[],
  view: MapView,
): PlacedStateName[] {
  return states.map(({ code, at, presence }) => {
    const { text, width, height } = stateNameSize(view, code);
    const [x, y] = pointOnPlate(view, at);
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    const clear = taken.reduce((least, other) => Math.min(least, gapBetween(box, other)), Infinity);
    const inside = Math.min(
      box.x,
      box.y,
      view.size.width - box.x - width,
      view.size.height - box.y - height,
    );
    return {
      code,
      text,
      x: box.x,
      y: box.y + height * BASELINE,
      presence: presence * smooth(clear / 4 + 1) * smooth(inside / 4 + 1),
    };
  });
}
