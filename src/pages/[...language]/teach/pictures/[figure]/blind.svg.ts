import type { APIRoute, GetStaticPaths } from 'astro';
import {
  picturePaths,
  type OnPictureSheet,
} from '../../../../../components/classroom/picture-sheet-paths.ts';
import { loadEveryFigure } from '../../../../../figures/charts/figure-scripts.ts';
import { blindStillWriter } from '../../../../../figures/stills/blind-still.ts';
import { editionIn } from '../../../../../story/current-story.ts';
import { checked } from '../../../../../story/read/checked.ts';

export const getStaticPaths = picturePaths satisfies GetStaticPaths;

/** A figure without its words, for the picture sheet. */
export const GET: APIRoute<OnPictureSheet> = async ({ props: { language, figure } }) => {
  const edition = editionIn(language);
  const { step } = edition.words.picture_sheets.get(figure);
  const write = blindStillWriter(edition, process.cwd(), await loadEveryFigure());
  const svg = write(checked(edition.steps.get(step), step).scene);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
