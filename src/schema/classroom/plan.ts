import { z } from 'zod';
import { lessonText, lessonTitle } from '../lesson-text.ts';
import { material } from './material.ts';

const minutes = z.int('whole minutes').min(1, 'at least 1 minute');

/** A row of a minute table. */
const phase = z.strictObject({
  /** How long it takes, in minutes. */
  minutes,
  name: lessonTitle,
  /** What the teacher says or does; in a lesson without a teacher, what is written on the board. */
  teacher: lessonText,
  students: lessonText,
  /** Which of the plan's materials are in hand then. */
  uses: z.array(material).min(1, 'at least one of the materials').optional(),
});

/** One lesson, from bell to bell. */
const lesson = z
  .strictObject({
    title: lessonTitle,
    /** How long the phases take together, in minutes. */
    minutes,
    /** What happens in it, in order. */
    phases: z.array(phase).min(1, 'at least one phase'),
  })
  .check((context) => {
    const { minutes: whole, phases } = context.value;
    const sum = phases.reduce((all, one) => all + one.minutes, 0);
    if (sum === whole) return;
    context.issues.push({
      code: 'custom',
      path: ['minutes'],
      input: whole,
      message: `${String(sum)}, the sum of its phases' minutes`,
    });
  });

/** A plan for one lesson or several, with all that a teacher needs to give it. */
export const plan = z.strictObject({
  title: lessonTitle,
  /** In a line, for the list of plans, and the page's description. */
  lead: lessonTitle,
  /** The lessons, in order. */
  lessons: z.array(lesson).min(1, 'at least one lesson'),
  materials: z.array(material).min(1, 'at least one page of the site'),
  /** How the plan is fitted to different students. */
  differentiation: z.strictObject({
    /** For those who need more help. */
    support: lessonText,
    /** For those who need less. */
    challenge: lessonText,
    /** For those who learn the language as well. */
    language: lessonText,
  }),
  exit_ticket: lessonText,
  without_network: lessonText,
});
