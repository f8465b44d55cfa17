import type { APIRoute, GetStaticPaths } from 'astro';
import type { FigureName } from '../../../../../schema/figure.ts';
import { teachSlug } from '../../../../../components/addresses.ts';
import { loadEveryFigure } from '../../../../../figures/charts/figure-scripts.ts';
import { blindStillWriter } from '../../../../../figures/stills/blind-still.ts';
import { editionIn, languagePaths } from '../../../../../story/current-story.ts';
import { figureNames } from '../../../../../story/output/figure-uses.ts';
import { checked } from '../../../../../story/read/checked.ts';

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

/** A figure without its words, for the picture sheet. */
export const GET: APIRoute<Props> = async ({ props: { language, figure } }) => {
  const edition = editionIn(language);
  const { step } = edition.words.picture_sheets.get(figure);
  const write = blindStillWriter(edition, process.cwd(), await loadEveryFigure());
  const svg = write(checked(edition.steps.get(step), step).scene);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
