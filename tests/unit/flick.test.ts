import { expect, test } from 'vitest';
import { Flick } from '../../src/stage/flick.ts';

const WINDOW = 1000;

/** Which of the frames at these scroll offsets get a picture, beginning at 0. */
function shownOf(offsets: readonly number[]): boolean[] {
  const flick = new Flick(0);
  return offsets.map((at) => !flick.leavesOut(at, WINDOW));
}

test('every frame of a page that is read or scrolled through is shown', () => {
  expect(shownOf([50, 150, 350, 550, 400, 200, 200, 210])).not.toContain(false);
});

test('a jump is shown at once, and what follows as well', () => {
  expect(shownOf([9000, 9000, 9010, 40, 50])).not.toContain(false);
});

test('every other frame of a flick is left to the scrolling, in both directions', () => {
  expect(shownOf([300, 600, 900, 1200, 1500])).toEqual([true, false, true, false, true]);
  expect(shownOf([-300, -600, -900, -1200])).toEqual([true, false, true, false]);
});

test('where a flick ends is shown with the next frame', () => {
  expect(shownOf([300, 600, 600])).toEqual([true, false, true]);
  expect(shownOf([300, 600, 620, 630])).toEqual([true, false, true, true]);
});
