import type { APIRoute, GetStaticPaths } from 'astro';
import { teachSlug } from '../../../../components/addresses.ts';
import { pictureDocument } from '../../../../classroom/lessons/picture-document.ts';
import { serveWord } from '../../../../classroom/word/serve-word.ts';
import type { FigureName } from '../../../../schema/figure.ts';
import { languagePaths } from '../../../../story/current-story.ts';
import { figureNames } from '../../../../story/output/figure-uses.ts';

interface Props {
  language: string;
  figure: FigureName;
}

export const getStaticPaths = (() =>
  languagePaths().flatMap(({ language, path }) =>
    figureNames.map((figure) => ({
      params: { language: path, figure: teachSlug(figure) },
      props: { language, figure } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The sheet as a document for a word processor. */
export const GET: APIRoute<Props> = async ({ props: { language, figure }, site }) =>
  serveWord(await pictureDocument(language, figure, { drawnFrom: __DRAWN_FROM__, site }));
