import type { APIRoute } from 'astro';
import { addressOf, type OwnPage } from '../../../../components/addresses.ts';
import { pageCard } from '../../../../sharing/cards/page-card.ts';
import { embeddedPages, type Embedded } from '../../../../sharing/embeds/embedded-pages.ts';
import { oEmbed } from '../../../../sharing/embeds/oembed.ts';
import { editionIn, languagePaths } from '../../../../story/current-story.ts';

interface Props {
  language: string;
  page: string;
  embedded: Embedded;
}

/** Frames on other sites need whole addresses: without the site's origin there is none. */
export const getStaticPaths = () =>
  import.meta.env.SITE
    ? languagePaths().flatMap(({ language, path }) =>
        [...embeddedPages(editionIn(language))].map(([page, embedded]) => {
          const [kind, id] = page.split('/');
          return {
            params: { language: path, kind, id },
            props: { language, page, embedded } satisfies Props,
          };
        }),
      )
    : [];

/** What a site needs to show a page of a step, a chapter or a figure in a frame. */
export const GET: APIRoute<Props> = async ({ props: { language, page, embedded }, site }) => {
  const { site: words } = editionIn(language).interface;
  const absolute = (address: string) => new URL(address, site).href;
  const card = await pageCard(language, page);
  const answer = oEmbed({
    title: embedded.title,
    siteName: words.name,
    siteAddress: absolute(addressOf(language)),
    embed: absolute(addressOf(language, embedded.embed satisfies OwnPage)),
    size: embedded.size,
    card: { ...card, address: absolute(card.address) },
  });
  return new Response(answer, { headers: { 'Content-Type': 'application/json' } });
};
