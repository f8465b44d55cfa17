import { describe, expect, it } from 'vitest';
import { withinStep } from '../../src/stage/kept-place.ts';
import { nearestStep, positionAt } from '../../src/stage/position.ts';

const holds = [
  { start: 500, end: 900 },
  { start: 1300, end: 1300 },
  { start: 1700, end: 2400 },
];

describe('the scroll offset at which a step is kept', () => {
  it('is the one that is wanted, where the reader is at the step there', () => {
    for (const scroll of [500, 700, 1000]) expect(withinStep(holds, 0, scroll)).toBe(scroll);
    for (const scroll of [1600, 2000, 9000]) expect(withinStep(holds, 2, scroll)).toBe(scroll);
  });

  it('is always one at which the reader is at the step, and none is nearer', () => {
    const isAt = (index: number, scroll: number) =>
      nearestStep(positionAt(holds, scroll)) === index;
    for (const index of holds.keys()) {
      for (let wanted = 0; wanted < 3000; wanted += 7) {
        const kept = withinStep(holds, index, wanted);
        expect(isAt(index, kept)).toBe(true);
        const towards = Math.sign(wanted - kept) * 2;
        if (towards !== 0 && kept > (holds[0]?.start ?? 0))
          expect(isAt(index, kept + towards)).toBe(false);
      }
    }
  });
});
