import type { APIRoute } from 'astro';
import { languagePaths } from '../../story/current-story.ts';
import { fileName, questionFormats, type QuestionFormat } from './question-files.ts';
import { setsOfQuestions } from './sets.ts';

interface Props {
  language: string;
  chapter: string;
  format: QuestionFormat;
}

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The addresses of the files of some formats, for each chapter and for all, in every language. */
export function pathsOfFiles(formats: readonly QuestionFormat[]) {
  return languagePaths().flatMap(({ language, path }) =>
    setsOfQuestions(language).flatMap((chapter) =>
      formats.map((format) => ({
        params: { language: path, file: fileName(chapter, format) },
        props: { language, chapter, format },
      })),
    ),
  );
}

/** Serves the questions of a chapter, or all of them, as a file for another program. */
export const serveFile: APIRoute<Props> = async ({ props: { language, chapter, format } }) => {
  const { ending, make } = questionFormats[format];
  const type = TYPES[ending.replace(/^.*\./, '')] ?? 'application/octet-stream';
  return new Response(await make(language, chapter), { headers: { 'Content-Type': type } });
};
