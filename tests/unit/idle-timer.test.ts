import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleTimer } from '../../src/kiosk/idle-timer.ts';

let counted: number[];
let timer: IdleTimer;

beforeEach(() => {
  vi.useFakeTimers();
  counted = [];
  timer = new IdleTimer(90, 3, (left) => counted.push(left));
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an unattended screen', () => {
  it('does nothing until somebody has touched it', () => {
    vi.advanceTimersByTime(1_000_000);
    expect(counted).toEqual([]);
  });

  it('warns after the time given, and counts down to nothing', () => {
    timer.restart();
    vi.advanceTimersByTime(89_000);
    expect(counted).toEqual([]);
    vi.advanceTimersByTime(1_000_000);
    expect(counted).toEqual([3, 2, 1, 0]);
  });

  it('waits from the last touch on, and a touch ends the countdown', () => {
    timer.restart();
    vi.advanceTimersByTime(80_000);
    timer.restart();
    vi.advanceTimersByTime(91_000);
    expect(counted).toEqual([3, 2]);
    timer.restart();
    vi.advanceTimersByTime(89_000);
    expect(counted).toEqual([3, 2]);
  });
});
