/** The shortest and the longest time that the way to a step takes, in ms. */
const SHORTEST = 200;
const LONGEST = 600;

/**
 * The way to a step that the reader has asked for. It takes as many ms as it takes, whether the browser draws many
 * frames meanwhile or one: a browser's own smooth scrolling starts over with every press, and never ends where frames are
 * slow.
 */
export interface Journey {
  /** The index of the step to which it leads. */
  readonly goal: number;
  /** The scroll offset and the time, in ms, at which it began. */
  readonly from: number;
  readonly began: number;
}

/** The scroll offset at a moment of the way to `goal`, an offset too. It is fastest at first: a press is answered at once. */
export function offsetOnWay({ from, began }: Journey, goal: number, now: number): number {
  const left = 1 - Math.max(0, Math.min(1, (now - began) / timeFor(goal - from)));
  return goal + (from - goal) * left ** 3;
}

/** Whether the journey to the offset `goal` is over. */
export function isOver({ from, began }: Journey, goal: number, now: number): boolean {
  return now - began >= timeFor(goal - from);
}

/** The time for a distance in px: twice as long for four times the distance. */
function timeFor(distance: number): number {
  return Math.max(SHORTEST, Math.min(LONGEST, 20 * Math.sqrt(Math.abs(distance))));
}
