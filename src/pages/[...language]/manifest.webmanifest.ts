import type { APIRoute, GetStaticPaths } from 'astro';
import { colourOf } from '../../components/colours.ts';
import { languagePaths, editionIn } from '../../story/current-story.ts';

interface Props {
  language: string;
  /** The path from the manifest to the site's root. */
  root: string;
}

export const getStaticPaths = (() =>
  languagePaths().map(({ language, path }) => ({
    params: { language: path },
    props: { language, root: path === undefined ? './' : '../' } satisfies Props,
  }))) satisfies GetStaticPaths;

/** The web app manifest. Its addresses are relative to its own. */
export const GET: APIRoute<Props> = ({ props: { language, root } }) => {
  const { site, direction } = editionIn(language).interface;
  const surface = colourOf('surface').light;
  const manifest = {
    name: site.title,
    short_name: site.name,
    description: site.description,
    lang: language,
    dir: direction,
    start_url: './',
    scope: root,
    display: 'minimal-ui',
    theme_color: surface,
    background_color: surface,
    icons: [
      { src: `${root}icon.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: `${root}icon-192.png`, type: 'image/png', sizes: '192x192' },
      { src: `${root}icon-512.png`, type: 'image/png', sizes: '512x512' },
      {
        src: `${root}icon-maskable-512.png`,
        type: 'image/png',
        sizes: '512x512',
        purpose: 'maskable',
      },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
