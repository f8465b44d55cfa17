import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEveryFigure } from '../../../../figures/charts/figure-scripts.ts';
import { FIGURE_WIDTH, figureDrawer } from '../../../../sharing/downloads/draw-figure.ts';
import { figureCsv, figureJson, pageOf } from '../../../../sharing/downloads/figure-files.ts';
import { kept } from '../../../../sharing/kept.ts';
import { rasterise } from '../../../../sharing/raster.ts';
import { editionIn, languagePaths, story } from '../../../../story/current-story.ts';
import type { Step } from '../../../../story/load-story.ts';
import { figureOf } from '../../../../story/output/figure-uses.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const;
type Kind = keyof typeof TYPES;

interface Props {
  language: string;
  step: Step;
  kind: Kind;
}

export const getStaticPaths = (() =>
  languagePaths().flatMap(({ language, path }) =>
    [...editionIn(language).steps.values()].flatMap((step) =>
      (Object.keys(TYPES) as Kind[]).map((kind) => ({
        params: { language: path, figure: figureOf(step), file: `${step.id}.${kind}` },
        props: { language, step, kind } satisfies Props,
      })),
    ),
  )) satisfies GetStaticPaths;

const drawers = new Map<string, ReturnType<typeof figureDrawer>>();

/** What a step's plate shows, to be saved: the picture as SVG or PNG, its data as CSV or JSON. */
export const GET: APIRoute<Props> = async ({ props: { language, step, kind }, site }) => {
  const root = process.cwd();
  const figures = await loadEveryFigure();
  const edition = editionIn(language);
  const page = pageOf(language, step, site);
  const draw = () => {
    const { content } = story;
    const drawer = drawers.get(language) ?? figureDrawer(edition, content, root, figures);
    drawers.set(language, drawer);
    return Buffer.from(drawer(step, page));
  };
  const picture = () => kept(root, __DRAWN_FROM__, ['figure', language, step.id], draw);
  const make: Record<Kind, () => string | Promise<Buffer>> = {
    csv: () => figureCsv(edition, step, figures),
    json: () => figureJson(edition, step, { content: story.content, figures, page }),
    svg: picture,
    png: async () => rasterise(root, String(await picture()), 2 * FIGURE_WIDTH),
  };
  const made = await make[kind]();
  const body = typeof made === 'string' ? made : new Uint8Array(made);
  return new Response(body, { headers: { 'Content-Type': TYPES[kind] } });
};
