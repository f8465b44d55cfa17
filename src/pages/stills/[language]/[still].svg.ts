import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEveryFigure } from '../../../figures/charts/figure-scripts.ts';
import { stillWriter } from '../../../figures/stills/still-writer.ts';
import { STILL_SIZES, type StillSize } from '../../../figures/plate/plate-form.ts';
import { story, editionIn } from '../../../story/current-story.ts';
import type { Scene } from '../../../schema/scene.ts';

interface Props {
  language: string;
  scene: Scene;
  size: StillSize;
}

export const getStaticPaths = (() =>
  [...story.languages].flatMap(([language, { chapters }]) =>
    chapters
      .flatMap((chapter) => chapter.steps)
      .flatMap(({ id, scene }) =>
        (Object.keys(STILL_SIZES) as StillSize[]).map((size) => ({
          params: { language, still: `${id}-${size}` },
          props: { language, scene, size } satisfies Props,
        })),
      ),
  )) satisfies GetStaticPaths;

/** A step's still as a self-contained file. */
export const GET: APIRoute<Props> = async ({ props: { language, scene, size } }) => {
  const write = stillWriter(editionIn(language), process.cwd(), await loadEveryFigure());
  const svg = write(scene, STILL_SIZES[size]);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
