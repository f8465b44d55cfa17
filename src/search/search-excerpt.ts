import { foldTerm } from '../story/output/search-index.ts';

/** A part of a text; whether it is a word that was looked for. */
export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

/** So long an excerpt is at most, in letters, and so much of it stands before the first hit. */
const LENGTH = 220;
const BEFORE = 60;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text in parts, with the words that were found in it, by the terms of the index that matched. */
export function markHits(text: string, terms: ReadonlySet<string>): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.has(foldTerm(word))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isHit: false });
    parts.push({ text: word, isHit: true });
    end = index + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHit: false });
  return parts;
}

/** As much of a text as shows the first hit among its neighbours, cut between words. */
export function excerptOf(text: string, terms: ReadonlySet<string>): ExcerptPart[] {
  if (text.length <= LENGTH) return markHits(text, terms);
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
  const hit = words.find(({ word }) => terms.has(foldTerm(word)))?.index ?? 0;
  const from = hit <= BEFORE ? 0 : (words.find(({ index }) => index >= hit - BEFORE)?.index ?? 0);
  const last = words.findLast(({ word, index }) => index + word.length <= from + LENGTH);
  const to = last && last.index >= hit ? last.index + last.word.length : text.length;
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return markHits(cut, terms);
}

/** Whether any of the words that were looked for stands in a text. */
export function hasHit(text: string, terms: ReadonlySet<string>): boolean {
  return [...text.matchAll(WORD)].some(([word]) => terms.has(foldTerm(word)));
}
