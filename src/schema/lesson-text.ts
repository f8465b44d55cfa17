import { z } from 'zod';
import { words } from './identifier.ts';

/**
 * The schemas whose text is prose of a lesson: what it claims is checked sentence by sentence, as in the story. A title
 * has no room for a source, so it may claim nothing.
 */
export const lessonTexts = z.registry<{ isTitle: boolean }>();

function declared(isTitle: boolean): typeof words {
  const schema = words.clone();
  lessonTexts.add(schema, { isTitle });
  return schema;
}

/**
 * A paragraph for teachers or students. A sentence with a figure, date or name has its source in it or right after it:
 * `<Cite id="…" />`. Numbers that only organise the work ("two minutes", "groups of four students") need none.
 */
export const lessonText = declared(false);

/** A title or label in a lesson, without a figure, date or name, and without components. */
export const lessonTitle = declared(true);
