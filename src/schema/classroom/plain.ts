import { z } from 'zod';
import { slug, words } from '../identifier.ts';
import { lessonText } from '../lesson-text.ts';
import { template } from '../template.ts';

/** How many words a step in plain words has at most, and a sentence of it. */
export const PLAIN_LIMITS = { words: 60, sentence: 20 } as const;

/** `content/words/<language>/plain.yaml`: the steps of the short way in plain words, and their page. */
export const plainWords = z.strictObject({
  title: words,
  /** For search engines. */
  description: words,
  lead: template('count'),
  /** The link to the story that shows them. */
  to_story: words,
  /** The link to a step as it is. */
  original: words,
  /** Stands at each of them. */
  adapted: words,
  /** By the ids of their steps: the same facts by the same sources, one idea a sentence. */
  steps: z.record(slug, lessonText),
});
