/**
 * The average silent reading rate of adults for English non-fiction: M. Brysbaert, "How many words do we read per
 * minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019), 104047,
 * doi:10.1016/j.jml.2019.104047. Most adults read 175 to 300 words per minute.
 */
const WORDS_PER_MINUTE = 238;

/** Our own assumption: a glance at each new picture, which then stays beside its text. */
const SECONDS_PER_PICTURE = 3;

/** Minutes to read some steps and look at their pictures: at least one, or none for no steps. */
export function minutesFor(steps: readonly { words: number }[]): number {
  return steps.length === 0 ? 0 : Math.max(1, Math.round(exactMinutesFor(steps)));
}

/** The same, not rounded. */
export function exactMinutesFor(steps: readonly { words: number }[]): number {
  const words = steps.reduce((sum, step) => sum + step.words, 0);
  return words / WORDS_PER_MINUTE + (steps.length * SECONDS_PER_PICTURE) / 60;
}
