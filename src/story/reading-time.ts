/** Our assumption of an unhurried reader: words a minute, and seconds to look at a picture. */
const WORDS_A_MINUTE = 200;
const SECONDS_A_PICTURE = 10;

/** Minutes to read some steps, each with its picture; at least one as long as any step is left. */
export function minutesFor(steps: readonly { words: number }[]): number {
  const words = steps.reduce((sum, step) => sum + step.words, 0);
  const minutes = words / WORDS_A_MINUTE + (steps.length * SECONDS_A_PICTURE) / 60;
  return steps.length === 0 ? 0 : Math.max(1, Math.round(minutes));
}
