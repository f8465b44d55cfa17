import { hashOf } from './hash.ts';

const STYLE = /<style\b[^>]*>(.*?)<\/style>/gs;

/** What every page's policy says of styles before the build has seen them (src/layouts/policy.ts). */
const STYLE_SOURCES = "style-src 'self'";

/** Adds to a built page's security policy the hash of each style in the page, and of nothing else. */
export function allowStyles(html: string): string {
  const hashes = new Set([...html.matchAll(STYLE)].map(([, text = '']) => `'${hashOf(text)}'`));
  if (hashes.size === 0) return html;
  if (!html.includes(`${STYLE_SOURCES};`))
    throw new Error(`the page has no policy with ${STYLE_SOURCES}`);
  return html.replace(`${STYLE_SOURCES};`, `${[STYLE_SOURCES, ...hashes].join(' ')};`);
}
