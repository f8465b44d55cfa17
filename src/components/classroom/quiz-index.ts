import type { TeachPage } from '../addresses.ts';

/** The page of the quizzes; null while the site has none. Every link to it is made from this. */
export const QUIZ_INDEX = null as TeachPage | null;
