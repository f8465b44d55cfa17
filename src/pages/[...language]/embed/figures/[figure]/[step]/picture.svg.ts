import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEveryFigure } from '../../../../../../figures/charts/figure-scripts.ts';
import { MEDIUM_STILL } from '../../../../../../figures/plate/plate-form.ts';
import { stillWriter } from '../../../../../../figures/stills/still-writer.ts';
import {
  embeddedFigures,
  type EmbeddedFigure,
} from '../../../../../../sharing/embeds/embedded-figures.ts';
import { editionIn } from '../../../../../../story/current-story.ts';

export const getStaticPaths = (() =>
  embeddedFigures().filter(
    ({ params, props }) => params.step === props.step.id,
  )) satisfies GetStaticPaths;

/** A step's still for frames as wide as the columns of most sites. */
export const GET: APIRoute<EmbeddedFigure> = async ({ props: { language, step } }) => {
  const write = stillWriter(editionIn(language), process.cwd(), await loadEveryFigure());
  const svg = write(step.scene, MEDIUM_STILL);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
