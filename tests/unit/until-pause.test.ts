import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CHAPTER_ENDED, untilPause } from '../../src/offline/until-pause.ts';

let reader: EventTarget;
let isOver: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  reader = new EventTarget();
  isOver = false;
  void untilPause(reader, 100).then(() => {
    isOver = true;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits until nothing has been scrolled or pressed for as long as a pause takes', async () => {
  for (const type of ['scroll', 'keydown', 'pointerdown', 'touchstart', 'wheel', 'pointermove']) {
    await vi.advanceTimersByTimeAsync(99);
    reader.dispatchEvent(new Event(type));
  }
  await vi.advanceTimersByTimeAsync(99);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
});

it('is over at the end of a chapter', async () => {
  reader.dispatchEvent(new Event(CHAPTER_ENDED));
  await vi.advanceTimersByTimeAsync(0);
  expect(isOver).toBe(true);
});
