import type { APIRoute } from 'astro';
import { keyDocument } from '../../../../../classroom/questions/quiz-documents.ts';
import { serveWord } from '../../../../../classroom/word/serve-word.ts';
import { setsOfQuestions } from '../../../../../classroom/questions/sets.ts';
import { languagePaths } from '../../../../../story/current-story.ts';

interface Props {
  language: string;
  chapter: string;
}

export function getStaticPaths() {
  return languagePaths().flatMap(({ language, path }) =>
    setsOfQuestions(language).map((chapter) => ({
      params: { language: path, file: chapter },
      props: { language, chapter },
    })),
  );
}

/** The key to a quiz as a document for a word processor. */
export const GET: APIRoute<Props> = async ({ props: { language, chapter } }) =>
  serveWord(await keyDocument(language, chapter));
