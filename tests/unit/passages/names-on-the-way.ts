import { expect, test } from 'vitest';
import { gapBetween } from '../../../src/figures/kit/geometry.ts';
import { measureText } from '../../../src/figures/kit/measure.ts';
import { inkOf, signBox } from '../ink.ts';
import type { Passage } from './moments.ts';

/** That names give way to signs while the map moves, on one stage. */
export function testNamesOnTheWay(passages: () => Passage[]): void {
  test('names fade where they pass over their own sign', () => {
    let passed = 0;
    const wrong = passages()
      .flatMap((one) => one.moments)
      .flatMap((at) =>
        at.geometry.map.places.flatMap(({ id, x, y, radius, name, active, labelPresence }) => {
          if (!name) return [];
          const style = active > 0.5 ? 'placeActive' : 'place';
          const ink = inkOf(name, measureText(name.text, style));
          if (gapBetween(ink, signBox({ x, y, radius })) > -4) return [];
          passed += 1;
          return labelPresence < 0.5 ? [] : [`${at.name}: ${id}`];
        }),
      );
    expect(wrong).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
}
