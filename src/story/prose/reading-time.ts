/**
 * Silent reading of English non-fiction by adults, on average: M. Brysbaert, "How many words do we read per minute?
 * A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019), 104047,
 * doi:10.1016/j.jml.2019.104047. Most adults fall between 175 and 300.
 */
const WORDS_A_MINUTE = 238;

/** Our assumption, without a source: a glance at each new picture, which then stays beside its text. */
const SECONDS_A_PICTURE = 3;

/** Minutes to read some steps, each with its picture: one at the least; none for no steps. */
export function minutesFor(steps: readonly { words: number }[]): number {
  const words = steps.reduce((sum, step) => sum + step.words, 0);
  const minutes = words / WORDS_A_MINUTE + (steps.length * SECONDS_A_PICTURE) / 60;
  return steps.length === 0 ? 0 : Math.max(1, Math.round(minutes));
}
