import { z } from 'zod';
import { words } from './identifier.ts';

/**
 * The head of `content/chapters/<language>/<id>.mdx`. The components allowed below it are in
 * src/story/author-components.
 */
export const chapterHead = z.strictObject({ title: words, question: words });
export type ChapterHead = z.infer<typeof chapterHead>;
