import type { APIRoute } from 'astro';
import { chapterDeck } from '../../../../classroom/decks/chapter-deck.ts';
import { editionIn, languagePaths } from '../../../../story/current-story.ts';

interface Props {
  language: string;
  id: string;
}

export function getStaticPaths() {
  return languagePaths().flatMap(({ language, path }) =>
    editionIn(language).chapters.map(({ id }) => ({
      params: { language: path, chapter: id },
      props: { language, id },
    })),
  );
}

/** A chapter's slides. */
export const GET: APIRoute<Props> = async ({ props: { language, id } }) =>
  new Response(await chapterDeck(language, id, { drawnFrom: __DRAWN_FROM__ }), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    },
  });
