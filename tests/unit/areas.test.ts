import { describe, expect, test } from 'vitest';
import { areasAt, areasBetween, tintedAreas } from '../../src/figures/map/areas.ts';
import { scenes } from './real-story.ts';

const before = [{ area: 'nato' as const, countries: ['DE', 'FR', 'US'] }];
const after = [{ area: 'nato' as const, countries: ['DE', 'FI', 'FR'] }];
const presences = (t: number) =>
  Object.fromEntries(
    areasAt(areasBetween(before, after), t).flatMap(({ countries, presence }) =>
      countries.map((country) => [country, presence]),
    ),
  );

describe('an area whose countries change', () => {
  test('keeps those that stay at full strength', () => {
    for (const t of [0, 0.2, 0.5, 0.8, 1]) expect(presences(t)).toMatchObject({ DE: 1, FR: 1 });
  });

  test('lets one country go and another come, with both seen halfway', () => {
    expect(presences(0)).toEqual({ DE: 1, FR: 1, US: 1 });
    expect(presences(1)).toEqual({ DE: 1, FR: 1, FI: 1 });
    expect(presences(0.5).US).toBeGreaterThan(0.2);
    expect(presences(0.5).FI).toBe(presences(0.5).US);
  });

  test('is one area at either end, as in the scene at rest', () => {
    expect(areasAt(areasBetween(before, after), 0)).toEqual([{ ...before[0], presence: 1 }]);
    expect(areasAt(areasBetween(before, after), 1)).toEqual([{ ...after[0], presence: 1 }]);
  });
});

test('every tint of every passage is among those that the live map prepares', () => {
  const known = new Set(tintedAreas(scenes).map((area) => JSON.stringify(area)));
  const missing = scenes.flatMap(({ map: { areas } }, index) =>
    [0, 0.5, 1].flatMap((t) =>
      areasAt(areasBetween(areas, scenes[index + 1]?.map.areas ?? areas), t)
        .map(({ area, countries }) => JSON.stringify({ area, countries }))
        .filter((set) => !known.has(set)),
    ),
  );
  expect(missing).toEqual([]);
});
