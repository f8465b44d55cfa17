import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureDocument } from '../../../../classroom/lessons/picture-document.ts';
import {
  picturePaths,
  type OnPictureSheet,
} from '../../../../components/classroom/picture-sheet-paths.ts';
import { serveWord } from '../../../../classroom/word/serve-word.ts';

export const getStaticPaths = picturePaths satisfies GetStaticPaths;

/** The sheet as a document for a word processor. */
export const GET: APIRoute<OnPictureSheet> = async ({ props: { language, figure } }) =>
  serveWord(await pictureDocument(language, figure));
