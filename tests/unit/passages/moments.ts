import { randomLcg } from 'd3';
import type { PlateForm } from '../../../src/figures/plate/plate-form.ts';
import {
  betweenPlates,
  layoutPlate,
  type PlateGeometry,
  type PlateRest,
} from '../../../src/figures/plate/plate-scene.ts';
import { drawBetween } from '../draw-between.ts';
import { neighbours, plateContext } from '../real-story.ts';
import { moment, restOn } from '../stages.ts';

const random = randomLcg(4);

/** How many moments there are besides the two ends and the two close to them, on the stages looked at closely and others. */
const BETWEEN = { closely: 24, else: 12 };

/** Moments of a passage: its ends, close to them, and between. Random, so that none falls exactly between two days. */
function momentsOfPassage(between: number): number[] {
  return [
    0,
    drawBetween(random, 0, 0.01),
    ...Array.from({ length: between }, (_, index) =>
      drawBetween(random, index / between, (index + 1) / between),
    ),
    drawBetween(random, 0.99, 1),
    1,
  ];
}

/** The passages that are looked at: all, or while working (`npm run test:quick`) every fourth. */
export const ways = neighbours.filter((_, index) => !process.env.QUICK || index % 4 === 0);

type PlateState = ReturnType<ReturnType<typeof betweenPlates>>;

/** One moment of a passage: its state and its geometry. */
export interface Moment {
  /** Its name in failure messages. */
  name: string;
  t: number;
  state: PlateState;
  geometry: PlateGeometry;
}

/** The passage from a step to the next one, at all moments, in order. */
export interface Passage {
  name: string;
  a: PlateRest;
  b: PlateRest;
  moments: Moment[];
}

/** The passages of the story on one form. */
export function layOutPassages(
  form: PlateForm,
  hasHindsight: boolean,
  isClose: boolean,
): Passage[] {
  const moments = momentsOfPassage(isClose ? BETWEEN.closely : BETWEEN.else);
  return ways.map(([a, b]) => {
    const [restA, restB] = [restOn(a, form), restOn(b, form)];
    const stateAt = betweenPlates(restA, restB, form, plateContext, hasHindsight);
    return {
      name: `${a.step} to ${b.step}`,
      a: restA,
      b: restB,
      moments: moments.map((t) => {
        const state = stateAt(t);
        return {
          name: moment(form, a.step, b.step, t),
          t,
          state,
          geometry: layoutPlate(state, form, plateContext),
        };
      }),
    };
  });
}
