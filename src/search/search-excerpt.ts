import { foldTerm } from '../story/output/search-index.ts';

/** A part of a text, and whether it is a word of the query. */
export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

/** An excerpt's greatest length, in characters. */
const LENGTH = 220;

/** How much of it may come before the first hit, in characters. */
const LEAD = 60;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Splits a text at the words that matched. `terms` are folded, as they are in the index. */
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

/** An excerpt of a text around the first hit, cut between words. */
export function excerptOf(text: string, terms: ReadonlySet<string>): ExcerptPart[] {
  if (text.length <= LENGTH) return markHits(text, terms);
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
  const hit = words.find(({ word }) => terms.has(foldTerm(word)))?.index ?? 0;
  const from = hit <= LEAD ? 0 : (words.find(({ index }) => index >= hit - LEAD)?.index ?? 0);
  const last = words.findLast(({ word, index }) => index + word.length <= from + LENGTH);
  const to = last && last.index >= hit ? last.index + last.word.length : text.length;
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return markHits(cut, terms);
}

/** Whether a text contains a word that matched. */
export function hasHit(text: string, terms: ReadonlySet<string>): boolean {
  return [...text.matchAll(WORD)].some(([word]) => terms.has(foldTerm(word)));
}
