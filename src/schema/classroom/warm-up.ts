import { z } from 'zod';
import { slug, words } from '../identifier.ts';
import { lessonText, lessonTitle } from '../lesson-text.ts';
import { reference, refersTo } from '../reference.ts';

/** A statement to be judged, about one misconception; its sources are those of the correction. */
const statement = z.strictObject({
  misconception: reference('misconception'),
  /** Where the story tells it. */
  step: refersTo(slug, 'step'),
  /** A true statement in place of the misconception, in words that the correction supports. */
  truth: words.optional(),
});

/** The warm-up: statements of which some are true. */
export const warmUpWords = z.strictObject({
  title: lessonTitle,
  lead: lessonText,
  /** How the teacher goes through the answers. */
  afterwards: lessonText,
  /** The statements that students judge. */
  statements: z.array(statement).min(1),
});
