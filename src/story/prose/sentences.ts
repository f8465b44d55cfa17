import { remembered } from '../remembered.ts';

/** A position in a text that matters for its sentence, such as a source marker. */
export interface TextMark<Kind extends string> {
  /** The number of characters before it. */
  at: number;
  kind: Kind;
}

/** A sentence, with the marks in it or right after it. */
export interface Sentence<Kind extends string> {
  text: string;
  marks: TextMark<Kind>[];
}

const INITIALS = /(?<!\p{L})(?:\p{L}\.\s?)*\p{L}\.$/u;

/**
 * Splits a text into sentences by the locale's rules. Abbreviations and initials do not end a sentence unless a mark
 * follows their full stop. A mark after a full stop belongs to the sentence before it.
 */
export function splitSentences<Kind extends string>(
  text: string,
  marks: readonly TextMark<Kind>[],
  locale: string,
  abbreviations: readonly string[],
): Sentence<Kind>[] {
  const places = marks.map(({ at }) => at);
  const spans = spansIn(JSON.stringify([text, places, locale, abbreviations]));
  return spans
    .map(({ start, end }) => ({
      text: text.slice(start, end).trim(),
      marks: marks.filter(({ at }) => (at > start || start === 0) && at <= end),
    }))
    .filter((sentence) => sentence.text !== '');
}

/** Where the sentences are. Each text is split once, because a check after an edit meets nearly all of them again. */
const spansIn = remembered((json: string): readonly { start: number; end: number }[] => {
  const [text, marks, locale, abbreviations] = JSON.parse(json) as [
    text: string,
    marks: number[],
    locale: string,
    abbreviations: string[],
  ];
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenterOf(locale).segment(text)) {
    const end = index + segment.length;
    const last = spans.at(-1);
    const before = last ? text.slice(last.start, last.end).trimEnd() : '';
    const isMarked = last ? marks.includes(last.start + before.length) : false;
    const isOpen =
      /^\p{Ll}/u.test(segment) ||
      (!isMarked &&
        (INITIALS.test(before) || abbreviations.some((one) => endsWithWord(before, one))));
    if (last && isOpen) last.end = end;
    else spans.push({ start: index, end });
  }
  return spans;
});

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for each locale, because making one takes longer than splitting a step's text. */
function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, known);
  return known;
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}$/u.test(text.slice(0, -word.length));
}
