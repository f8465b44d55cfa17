import { z } from 'zod';
import { slug } from '../identifier.ts';
import { lessonText, lessonTitle } from '../lesson-text.ts';
import { refersTo } from '../reference.ts';

/** A sheet on one figure: first without its words, then with them. Named by the figure. */
export const pictureSheet = z.strictObject({
  /** The step whose picture it is. */
  step: refersTo(slug, 'step'),
  /** What it shows to those who cannot see it, without giving it away. */
  seen: lessonTitle,
  questions: z.array(lessonText).length(3, 'three questions'),
  /** What it shows, each with its source. */
  facts: z.array(lessonText).length(5, 'five facts'),
  /** How it could mislead. */
  misleads: lessonText,
});
