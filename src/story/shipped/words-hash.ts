import { createHash } from 'node:crypto';
import { makeFormats } from '../formats.ts';
import { plainText } from '../prose/plain-text.ts';
import { checked } from '../read/checked.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { ChapterStep } from '../read/read-chapter.ts';

/** As many hexadecimal digits tell a step's words from any others that it may have. */
const DIGITS = 12;

/**
 * A hash of all that a step says in one language, as readers read it: title, date, place, prose, and what became known
 * later. So it differs too where a fact in the data has changed. Spaces do not count.
 */
export function wordsHash(
  content: Content,
  words: LanguageContent,
  chapter: string,
  step: ChapterStep,
): string {
  const { date, place } = checked(
    content.storyboards.get(chapter)?.data[step.id],
    `scene ${step.id}`,
  );
  const from = { content, words, formats: makeFormats(words.interface.data.locale) };
  const later = step.later ? [step.later.date, plainText(from, step.later.blocks)] : [];
  const said = [step.title, date, place, plainText(from, step.blocks), ...later].join('\n');
  const text = said.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}

/** The hash of every step's words, by step and language. */
export function wordsHashes(content: Content): Map<string, Record<string, string>> {
  const hashes = new Map<string, Record<string, string>>();
  for (const [language, words] of content.languages) {
    for (const chapter of words.chapters) {
      for (const step of chapter.steps) {
        const hash = wordsHash(content, words, chapter.id, step);
        hashes.set(step.id, { ...hashes.get(step.id), [language]: hash });
      }
    }
  }
  return hashes;
}
