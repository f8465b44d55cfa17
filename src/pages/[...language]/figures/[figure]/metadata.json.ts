import type { APIRoute, GetStaticPaths } from 'astro';
import type { FigureName } from '../../../../schema/figure.ts';
import { figureMetadata } from '../../../../sharing/downloads/figure-metadata.ts';
import { figureNames } from '../../../../story/output/figure-uses.ts';
import { editionIn, languagePaths, story } from '../../../../story/current-story.ts';

interface Props {
  language: string;
  name: FigureName;
}

export const getStaticPaths = (() =>
  languagePaths().flatMap(({ language, path }) =>
    figureNames.map((name) => ({
      params: { language: path, figure: name },
      props: { language, name } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** A figure's words, states, files, tables and sources, for programs. */
export const GET: APIRoute<Props> = ({ props: { language, name }, site }) =>
  new Response(figureMetadata(editionIn(language), name, { content: story.content, site }), {
    headers: { 'Content-Type': 'application/json' },
  });
