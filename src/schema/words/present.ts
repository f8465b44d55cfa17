import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** The buttons at the foot of a presentation; each also shows the key that does the same. */
export const presentWords = z.strictObject({
  name: words,
  notes: words,
  highlight: words,
  blank: words,
  /** Shows the step's question, and its answer; without a question, what came later. */
  question: words,
  reveal: words,
  no_question: words,
  nothing_to_reveal: words,
  text_size: words,
  full_screen: words,
  presenter: words,
  leave: words,
  /** Announced to screen readers when the picture is covered. */
  is_blank: words,
  /** Shown if the browser blocks the second window. */
  no_window: words,
  notes_title: words,
  /** The heading above the picture's description. */
  picture: words,
  known_later: words,
  sources: words,
  next_step: template('title'),
  no_next_step: words,
});

/** The presenter's own window. */
export const presenterPageWords = z.strictObject({
  title: words,
  waiting: words,
  how_to_begin: words,
  no_script: words,
  elapsed: words,
  time_of_day: words,
  restart: words,
  step_of: template('number', 'count'),
  /** The choice of a lesson plan for the clock. */
  plan: words,
  no_plan: words,
  /** The phase in which the lesson should be, the time left of it, and what comes next. */
  phase: template('name', 'left'),
  phase_next: template('name'),
  plan_over: words,
});
