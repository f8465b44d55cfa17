import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEveryFigure } from '../../../figures/charts/figure-scripts.ts';
import { CARD_SIZE } from '../../../sharing/cards/card-form.ts';
import { cardFile, cardSubjects, type CardSubject } from '../../../sharing/cards/card-subjects.ts';
import { cardDrawer } from '../../../sharing/cards/draw-card.ts';
import { kept } from '../../../sharing/kept.ts';
import { rasterise } from '../../../sharing/raster.ts';
import { editionIn, languagePaths } from '../../../story/current-story.ts';

interface Props {
  language: string;
  page: string;
  subject: CardSubject;
}

export const getStaticPaths = (() =>
  languagePaths().flatMap(({ language, path }) =>
    [...cardSubjects(editionIn(language))].map(([page, subject]) => ({
      params: { language: path, card: cardFile(page).replace(/^cards\/|\.png$/g, '') },
      props: { language, page, subject } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

const drawers = new Map<string, ReturnType<typeof cardDrawer>>();

/** The picture with which sites show a link to a page. */
export const GET: APIRoute<Props> = async ({ props: { language, page, subject } }) => {
  const root = process.cwd();
  const figures = await loadEveryFigure();
  const draw = () => {
    const drawer = drawers.get(language) ?? cardDrawer(editionIn(language), root, figures);
    drawers.set(language, drawer);
    return Buffer.from(drawer(subject));
  };
  const svg = await kept(root, __DRAWN_FROM__, ['card', language, page], draw);
  const png = await rasterise(root, String(svg), CARD_SIZE.width);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
