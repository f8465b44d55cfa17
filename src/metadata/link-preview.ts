import { clip } from '../story/prose/clip.ts';

/** The picture that other sites show with a link to a page. */
export interface Card {
  /** Its address, with the site's origin. */
  address: string;
  /** In px. */
  width: number;
  height: number;
  /** What it shows, for readers who cannot see it. */
  alt: string;
}

/** What other sites show of a page when someone links to it. */
export interface LinkPreview {
  title: string;
  description: string;
  /** The page's own address, with the site's origin. */
  address: string;
  /** Of its language, e.g. en-GB. */
  locale: string;
  siteName: string;
  card?: Card | undefined;
}

/** A `<meta>`: Open Graph names it by `property`, all others by `name`. */
export type Tag = { content: string } & ({ property: string } | { name: string });

/** The most characters that previews show, by X's own documentation. */
export const LONGEST = { title: 70, description: 200, alt: 420 } as const;

/** The tags from which other sites make a preview: Open Graph, and what X wants besides. */
export function previewTags({
  title,
  description,
  address,
  locale,
  siteName,
  card,
}: LinkPreview): Tag[] {
  const graph = {
    'og:type': 'article',
    'og:site_name': siteName,
    'og:title': clip(title, LONGEST.title),
    'og:description': clip(description, LONGEST.description),
    'og:url': address,
    'og:locale': locale.replaceAll('-', '_'),
    ...(card && {
      'og:image': card.address,
      'og:image:width': String(card.width),
      'og:image:height': String(card.height),
      'og:image:alt': clip(card.alt, LONGEST.alt),
    }),
  };
  return [
    ...Object.entries(graph).map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: card ? 'summary_large_image' : 'summary' },
    ...(card ? [{ name: 'twitter:image:alt', content: clip(card.alt, LONGEST.alt) }] : []),
  ];
}
