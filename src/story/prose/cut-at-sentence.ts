import { splitSentences } from './sentences.ts';

/** Where a text that is cut within a sentence breaks off. */
const BROKEN_OFF = '…';

/**
 * As many whole sentences from the start of a text as `most` characters hold. Where not even the first fits, its words up
 * to there.
 */
export function cutAtSentence(
  text: string,
  most: number,
  { locale, abbreviations }: { locale: string; abbreviations: readonly string[] },
): string {
  let cut = '';
  for (const sentence of splitSentences(text, [], locale, abbreviations)) {
    const longer = `${cut} ${sentence.text}`.trimStart();
    if (longer.length > most) break;
    cut = longer;
  }
  if (cut !== '' || text === '') return cut;
  return text.slice(0, most - BROKEN_OFF.length).replace(/[\s,;:]+\S*$/, '') + BROKEN_OFF;
}
