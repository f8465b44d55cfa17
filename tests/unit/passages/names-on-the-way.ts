import { expect, test } from 'vitest';
import { gapBetween } from '../../../src/figures/kit/geometry.ts';
import { nameInk, signBox } from '../ink.ts';
import type { Passage } from './moments.ts';

/** Tests that names and signs keep clear of each other while the map moves, on one stage. */
export function testNamesOnTheWay(passages: () => Passage[]): void {
  test('a name moves around its own sign, never over it', () => {
    let moved = 0;
    const wrong = passages()
      .flatMap((one) => one.moments)
      .flatMap((at) =>
        at.geometry.map.places.flatMap((place) => {
          const { id, x, y, radius, labelPresence } = place;
          const ink = nameInk(place);
          if (!ink) return [];
          const label = at.state.map.places.find((state) => state.id === id)?.label;
          if (label && Math.sign(label.from.offset.x) !== Math.sign(label.to.offset.x)) moved += 1;
          const isOver =
            Math.min(labelPresence, place.presence) > 0.1 &&
            gapBetween(ink, signBox({ x, y, radius })) < -4;
          return isOver ? [`${at.name}: ${id}`] : [];
        }),
      );
    expect(wrong).toEqual([]);
    expect(moved).toBeGreaterThan(0);
  });
}
