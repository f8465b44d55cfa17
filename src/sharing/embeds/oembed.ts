import { oEmbedCode } from '../../story/output/embed-code.ts';

/** What an answer of oEmbed is made of. All addresses have the site's origin. */
export interface OEmbedSubject {
  title: string;
  siteName: string;
  /** The whole story's address. */
  siteAddress: string;
  /** The embed's address. */
  embed: string;
  /** Of its frame, in px. */
  size: { width: number; height: number };
  /** The picture of links to the page. */
  card: { address: string; width: number; height: number };
}

/** How long a site may keep an answer, in seconds: a day. */
const CACHE_AGE = 86_400;

/**
 * What a site asks for to show a page in a frame (oEmbed 1.0, type rich). It stands in a file, so that it cannot heed
 * `maxwidth` and `maxheight`: the page in the frame fits any width.
 */
export function oEmbed({ title, siteName, siteAddress, embed, size, card }: OEmbedSubject): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    ...size,
    html: oEmbedCode({ address: embed, title: `${title} · ${siteName}`, ...size }),
    title,
    author_name: siteName,
    provider_name: siteName,
    provider_url: siteAddress,
    thumbnail_url: card.address,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
    cache_age: CACHE_AGE,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
