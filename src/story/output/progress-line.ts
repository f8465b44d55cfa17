/** The length of the line of progress, in its own units. */
export const PROGRESS_LENGTH = 1000;

/** How far the line of progress reaches when so many of a page's steps have been read, in its own units. */
export function progressTo(steps: number, count: number): number {
  return Math.round((steps / count) * PROGRESS_LENGTH);
}
