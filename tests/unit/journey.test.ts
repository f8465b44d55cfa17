import { describe, expect, it } from 'vitest';
import { isOver, offsetOnWay } from '../../src/stage/journey.ts';

const journey = { goal: 4, from: 1000, began: 500 };
const goal = 1900;
/** Every hundredth of a second of it. */
const moments = Array.from({ length: 100 }, (_, count) => 500 + count * 10);

describe('the way to a step', () => {
  it('leads from where the reader is to where the step is, without turning back', () => {
    const offsets = moments.map((now) => offsetOnWay(journey, goal, now));
    expect(offsets[0]).toBe(1000);
    expect(offsets.at(-1)).toBe(goal);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  it('is over once it has arrived, and not before', () => {
    for (const now of moments)
      expect(isOver(journey, goal, now)).toBe(offsetOnWay(journey, goal, now) === goal);
  });

  it('is over with the first frame after its time, however few frames there are', () => {
    expect(offsetOnWay(journey, goal, 60_000)).toBe(goal);
    expect(isOver(journey, goal, 60_000)).toBe(true);
  });

  it('takes no longer for the whole story than for a few screens', () => {
    const took = (to: number) => moments.find((now) => isOver(journey, to, now));
    expect(took(90_000)).toBe(took(4000));
    expect(took(90_000)).toBeDefined();
  });

  it('ends at once where motion is off', () => {
    const cut = { ...journey, began: -Infinity };
    expect(offsetOnWay(cut, goal, 0)).toBe(goal);
    expect(isOver(cut, goal, 0)).toBe(true);
  });
});
