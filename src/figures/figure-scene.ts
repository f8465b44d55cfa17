import type { FigureName } from '../schema/storyboard.ts';
import { joinByKey, presenceAt } from './presence.ts';

/** How much of a figure lies on the plate, over the map: 0 to 1. */
export interface FigureState {
  name: FigureName;
  presence: number;
}

/** Which figures lie over the map on the way from one scene to the next. */
export function interpolateFigures(
  a: FigureName | null,
  b: FigureName | null,
): (t: number) => FigureState[] {
  const pairs = joinByKey(a ? [a] : [], b ? [b] : [], (name) => name);
  return (t) =>
    pairs.flatMap((pair) => {
      const name = pair.from ?? pair.to;
      return name ? [{ name, presence: presenceAt(pair, t) }] : [];
    });
}
