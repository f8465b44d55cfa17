import { zipOf } from '../../open-data/archive.ts';
import { editionIn, story } from '../../story/current-story.ts';
import { stepsWithTerm } from '../../story/output/steps-with-term.ts';
import { ALL, questionsOf } from './edition-questions.ts';
import { blooketOf, gimkitOf, kahootOf } from './exports/games.ts';
import { giftOf } from './exports/gift.ts';
import { jsonOf } from './exports/json.ts';
import { qtiOf } from './exports/qti.ts';
import { quizletOf } from './exports/quizlet.ts';
import { quizDocument } from './quiz-documents.ts';
import { quizTitle } from './sets.ts';

/** A file that offers questions to another program. */
interface FileFormat {
  /** After the chapter's id in the file's name. */
  ending: string;
  /** Whether it says which replies are right. Such a file is among the keys, where no link leads from the pages of students. */
  hasAnswers: boolean;
  make: (language: string, chapter: string) => Contents | Promise<Contents>;
}

type Contents = string | Uint8Array<ArrayBuffer>;

/** The formats in which questions are offered, in the order in which they are listed. */
export const questionFormats = {
  docx: { ending: '.docx', hasAnswers: false, make: quizDocument },
  kahoot: {
    ending: '-kahoot.xlsx',
    hasAnswers: true,
    make: (language, chapter) => kahootOf(questionsOf(language, chapter)),
  },
  blooket: {
    ending: '-blooket.csv',
    hasAnswers: true,
    make: (language, chapter) => blooketOf(questionsOf(language, chapter)),
  },
  gimkit: {
    ending: '-gimkit.csv',
    hasAnswers: true,
    make: (language, chapter) => gimkitOf(questionsOf(language, chapter)),
  },
  quizlet: {
    ending: '-quizlet.txt',
    hasAnswers: false,
    make: (language, chapter) => quizletOf(termsOf(language, chapter)),
  },
  gift: {
    ending: '-gift.txt',
    hasAnswers: true,
    make: (language, chapter) =>
      giftOf(
        chaptersOf(language, chapter).map(({ id, title }) => ({
          path: [editionIn(language).interface.site.name, title],
          questions: questionsOf(language, id),
        })),
      ),
  },
  qti: {
    ending: '-qti.zip',
    hasAnswers: true,
    make: (language, chapter) =>
      zipOf(
        qtiOf({
          id: chapter,
          title: quizTitle(language, chapter),
          questions: questionsOf(language, chapter),
        }),
      ),
  },
  json: {
    ending: '.json',
    hasAnswers: true,
    make: (language, chapter) =>
      jsonOf(questionsOf(language, chapter), (id) => story.content.sources.get(id)),
  },
} as const satisfies Record<string, FileFormat>;
export type QuestionFormat = keyof typeof questionFormats;

/** The formats' names. (A literal has no keys beyond those of its type.) */
export const formatNames = Object.keys(questionFormats) as QuestionFormat[];

/** The formats that students may come upon, or those that are only for teachers. */
export function formatsWith({ answers }: { answers: boolean }): QuestionFormat[] {
  return formatNames.filter((format) => questionFormats[format].hasAnswers === answers);
}

/** The name of a file of questions. */
export function fileName(chapter: string, format: QuestionFormat): string {
  return `${chapter}${questionFormats[format].ending}`;
}

function chaptersOf(language: string, chapter: string) {
  return editionIn(language).chapters.filter(({ id }) => chapter === ALL || id === chapter);
}

/** The terms that a chapter's steps use, or all of the glossary. */
function termsOf(language: string, chapter: string) {
  const { words } = editionIn(language);
  const steps = chaptersOf(language, chapter).flatMap((one) => one.steps.map(({ id }) => id));
  return Object.entries(words.glossary.data)
    .filter(([id]) => chapter === ALL || steps.some((step) => stepsWithTerm(words, id).has(step)))
    .map(([, entry]) => entry);
}
