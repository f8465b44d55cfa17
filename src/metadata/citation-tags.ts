import type { Tag } from './link-preview.ts';

/** What a reference manager needs to know of a page. */
export interface Cited {
  title: string;
  author: string;
  /** YYYY-MM-DD. */
  date: string;
  /** With the site's origin. */
  address: string;
  language: string;
}

/** The tags from which Zotero and its like make an entry, by the names that Google Scholar gave them. */
export function citationTags({ title, author, date, address, language }: Cited): Tag[] {
  const tags = {
    citation_title: title,
    citation_author: author,
    citation_publication_date: date.replaceAll('-', '/'),
    citation_public_url: address,
    citation_language: language,
  };
  return Object.entries(tags).map(([name, content]) => ({ name, content }));
}
