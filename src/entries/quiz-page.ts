import { startQuiz } from '../classroom/quiz/quiz.ts';

// A chapter's quiz, besides what every page without a story has.
startQuiz();
