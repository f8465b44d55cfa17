import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { iconOnGround } from '../components/furniture/icon.ts';
import { story, editionIn } from '../story/current-story.ts';

interface Props {
  /** Width and height in pixels. */
  size: number;
  /** The share of the square that the logo fills. A maskable icon may be cut to a circle of 80 % of its width. */
  fills: number;
}

const icons: Record<string, Props> = {
  'icon-180': { size: 180, fills: 0.8 },
  'icon-192': { size: 192, fills: 0.8 },
  'icon-512': { size: 512, fills: 0.8 },
  'icon-maskable-512': { size: 512, fills: 0.6 },
};

export const getStaticPaths = (() =>
  Object.entries(icons).map(([icon, { size, fills }]) => ({
    params: { icon },
    props: { size, fills } satisfies Props,
  }))) satisfies GetStaticPaths;

/** The logo as the icon of the installed site. */
export const GET: APIRoute<Props> = async ({ props: { size, fills } }) => {
  const { facts } = editionIn(story.content.plan.data.default_language);
  const picture = sharp(Buffer.from(iconOnGround(facts, fills)), { density: (72 * size) / 24 })
    .resize(size, size)
    .png({ palette: true });
  return new Response(new Uint8Array(await picture.toBuffer()), {
    headers: { 'Content-Type': 'image/png' },
  });
};
