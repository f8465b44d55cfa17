import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { lineOfYears, placeOnGlobe } from '../../src/figures/stills/small-pictures.ts';
import { facts } from './real-story.ts';

const svg = (markup: string) => parseHTML(`<body>${markup}</body>`).document;

describe('a line of years', () => {
  it('has each event on its day, from the first day to the last, and ticks between them', () => {
    const events = [facts.span[0], '1995-01-01', facts.span[1]].map((date) => ({
      date,
      places: ['vienna'],
    }));
    const line = svg(lineOfYears(facts, events));
    const shares = [...line.querySelectorAll('svg svg')].map((sign) =>
      parseFloat(sign.getAttribute('x') ?? ''),
    );
    expect(shares).toHaveLength(3);
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBeGreaterThan(45);
    expect(shares[1]).toBeLessThan(55);
    expect(shares[2]).toBeGreaterThan(99);
    expect(line.querySelectorAll('line').length).toBeGreaterThan(5);
  });
});

describe('a place on the small globe', () => {
  it.each(Object.keys(facts.places))('lies on it: %s', (id) => {
    const sign = svg(placeOnGlobe(facts, id)).querySelector('.here');
    const [, x = '', y = ''] = /\((.+),(.+)\)/.exec(sign?.getAttribute('transform') ?? '') ?? [];
    expect(Math.hypot(Number(x), Number(y))).toBeLessThanOrEqual(118.1);
  });
});
