import type { APIRoute } from 'astro';
import { teachSlug } from '../../../../components/addresses.ts';
import { setDocument } from '../../../../classroom/lessons/set-document.ts';
import { serveWord } from '../../../../classroom/word/serve-word.ts';
import { editionIn, languagePaths } from '../../../../story/current-story.ts';

interface Props {
  language: string;
  id: string;
}

export function getStaticPaths() {
  return languagePaths().flatMap(({ language, path }) =>
    Object.keys(editionIn(language).words.document_sets.data).map((id) => ({
      params: { language: path, file: teachSlug(id) },
      props: { language, id },
    })),
  );
}

/** The sheet as a document for a word processor. */
export const GET: APIRoute<Props> = async ({ props: { language, id } }) =>
  serveWord(await setDocument(language, id));
