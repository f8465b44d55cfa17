import { z } from 'zod';
import { lessonText, lessonTitle } from '../lesson-text.ts';
import { reference } from '../reference.ts';
import { material } from './material.ts';

/** A supporting question, with the task that shows what students have made of it. */
const supporting = z.strictObject({
  question: lessonText,
  task: lessonText,
  /** Where students work on it. */
  materials: z.array(material).min(1, 'at least one page of the site'),
  /** The sources that they read. */
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** The inquiry on one page, in the form of the inquiry design model. */
export const blueprintWords = z.strictObject({
  title: lessonTitle,
  question: lessonText,
  /** How the question is put before the class. */
  staging: lessonText,
  /** The three questions that lead to the compelling one. */
  supporting: z.array(supporting).length(3, 'three supporting questions'),
  argument: lessonText,
  extension: lessonText,
  action: lessonText,
});
