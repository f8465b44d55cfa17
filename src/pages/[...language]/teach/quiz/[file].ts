import type { APIRoute } from 'astro';
import {
  fileName,
  formatNames,
  questionFormats,
  type QuestionFormat,
} from '../../../../classroom/questions/question-files.ts';
import { setsOfQuestions } from '../../../../classroom/questions/sets.ts';
import { languagePaths } from '../../../../story/current-story.ts';

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

export function getStaticPaths() {
  return languagePaths().flatMap(({ language, path }) =>
    setsOfQuestions(language).flatMap((chapter) =>
      formatNames.map((format) => ({
        params: { language: path, file: fileName(chapter, format) },
        props: { language, chapter, format },
      })),
    ),
  );
}

/** The questions of a chapter, or all of them, as a file for another program. */
export const GET: APIRoute<Props> = async ({ props: { language, chapter, format } }) => {
  const { ending, make } = questionFormats[format];
  const type = TYPES[ending.replace(/^.*\./, '')] ?? 'application/octet-stream';
  return new Response(await make(language, chapter), { headers: { 'Content-Type': type } });
};
