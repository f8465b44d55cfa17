/** Where a sentence ends, before the space after it. The full stop after a single letter, as in "e.g.", ends none. */
const SENTENCE_END = /(?:(?<!(?<!\p{L})\p{L})\.|[!?。！？])["”’»)]?(?=\s|$)/gu;

/** How much of the room a whole sentence must fill to be preferred to one that is cut. */
const ENOUGH = 0.5;

/**
 * Text that has no more than `most` characters, for link previews: whole if it fits, else as many whole sentences as do,
 * or, where these are few, cut between two words.
 */
export function clip(text: string, most: number): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  if (whole.length <= most) return whole;
  const ends = [...whole.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  const end = ends.findLast((at) => at <= most) ?? 0;
  if (end >= most * ENOUGH) return whole.slice(0, end);
  const room = whole.slice(0, most);
  const gap = room.lastIndexOf(' ');
  return `${room.slice(0, gap > 0 ? gap : most - 1).replace(/[\s,;:–—-]+$/u, '')}…`;
}
