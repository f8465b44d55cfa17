import type { TeachPage } from '../addresses.ts';

/** The page of the quizzes. */
export const QUIZ_INDEX: TeachPage = 'teach/quiz';
