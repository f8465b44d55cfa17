import { describe, expect, test } from 'vitest';
import { engravings, UNKNOWN } from '../../src/figures/map/venues/engravings.ts';
import { scenes, story } from './real-story.ts';
import { everyRest, laptop, phone } from './stages.ts';

const shown = scenes.flatMap(({ map, step }) => (map.venue === null ? [] : [{ step, map }]));

describe('the fronts of buildings', () => {
  test.each(Object.entries({ ...engravings, unknown: UNKNOWN }))(
    'are drawn within their own size: %s',
    (_, { width, height, body, edges, fine }) => {
      expect((body + edges + fine).length).toBeLessThan(4000);
      // Absolute corners and ends of lines; the rest is relative to them.
      const points = [...(body + edges + fine).matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)];
      for (const [, x, y] of points) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    },
  );

  test('are drawn where the records have them, and with a caption', () => {
    expect(shown.length).toBeGreaterThan(4);
    for (const { map } of shown) {
      const { venues = [] } = story.content.places.get(map.active);
      const venue = venues.find(({ id }) => id === map.venue);
      // What no source names is an empty frame; all others have a drawing.
      expect(String(map.venue) in engravings).toBe(venue?.coordinates !== null);
    }
  });

  test('are drawn on a laptop’s plate at every step that asks for one', () => {
    const missing = everyRest(laptop).flatMap(({ scene, geometry }) =>
      scene.map.venue !== null && geometry.map.venues.length === 0 ? [scene.step] : [],
    );
    expect(missing).toEqual([]);
  });

  test('are an empty frame in Vienna in January 2020, as no source names the room', () => {
    for (const form of [laptop, phone]) {
      const rest = everyRest(form).find(({ scene }) => scene.step === 'how-to-check');
      const [venue] = rest?.geometry.map.venues ?? [];
      expect(venue?.engraving).toBe(UNKNOWN);
      expect(venue?.caption.text).toMatch(/no source/i);
    }
  });
});
