import { describe, expect, it } from 'vitest';
import { asClock, phaseAt } from '../../src/present/plan-clock.ts';

const plan = {
  phases: [
    { name: 'Look', minutes: 5 },
    { name: 'Read', minutes: 14 },
    { name: 'Leave', minutes: 1 },
  ],
};

describe('the clock of a plan', () => {
  it.each([
    [0, { name: 'Look', left: 300, next: 'Read' }],
    [299, { name: 'Look', left: 1, next: 'Read' }],
    [300, { name: 'Read', left: 840, next: 'Leave' }],
    [1199, { name: 'Leave', left: 1, next: null }],
    [1200, null],
  ])('is after %i seconds at %o', (seconds, phase) => {
    expect(phaseAt(plan, seconds)).toEqual(phase);
  });

  it('shows minutes and seconds', () => {
    expect([0, 9, 61, 2700].map(asClock)).toEqual(['0:00', '0:09', '1:01', '45:00']);
  });
});
