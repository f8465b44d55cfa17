import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

/** A built page, and where it is served. */
export interface BuiltPage {
  /** The path of its file. */
  file: string;
  /** With the site's origin. */
  address: string;
}

/**
 * A sitemap of the pages that search engines may list: those that name their own address as the canonical one, and do not
 * ask to be left out.
 */
export function sitemapOf(pages: readonly BuiltPage[]): string {
  const listed = pages.filter(({ file, address }) => {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    return canonical === address && !document.querySelector('meta[name="robots"]');
  });
  const lines = listed.map(({ address }) => `<url><loc>${escape(address)}</loc></url>`).sort();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>\n',
  ].join('\n');
}

function escape(address: string): string {
  return address.replaceAll('&', '&amp;');
}
