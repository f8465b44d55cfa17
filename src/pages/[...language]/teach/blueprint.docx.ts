import type { APIRoute } from 'astro';
import { blueprintDocument } from '../../../classroom/lessons/blueprint-document.ts';
import { serveWord } from '../../../classroom/word/serve-word.ts';
import { everyLanguage } from '../../../story/current-story.ts';

interface Props {
  language: string;
}

export const getStaticPaths = everyLanguage;

/** The sheet as a document for a word processor. */
export const GET: APIRoute<Props> = async ({ props: { language } }) =>
  serveWord(await blueprintDocument(language));
