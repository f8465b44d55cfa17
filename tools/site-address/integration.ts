import { appendFileSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../offline/site-files.ts';
import { sitemapOf } from './sitemap.ts';

const SITEMAP = 'sitemap.xml';

/** What a build leaves out where it does not know its origin. */
const UNKNOWN =
  'the address of the site is unknown (SITE=https://example.org npm run build): no canonical addresses, link previews, ' +
  'structured data, citation tags, oEmbed, sitemap or feed are written';

let site: string | undefined;
let base = '/';

/** Once every page is built: lists them in a sitemap, which robots.txt names. Without the site's origin it says what is missing. */
export const siteAddress: AstroIntegration = {
  name: 'site-address',
  hooks: {
    'astro:config:done': ({ config }) => {
      ({ site, base } = config);
    },
    'astro:build:done': ({ dir, logger }) => {
      if (site === undefined) {
        logger.warn(UNKNOWN);
        return;
      }
      const root = new URL(base.replace(/\/?$/, '/'), site);
      const folder = fileURLToPath(dir);
      const pages = globSync('**/*.html', { cwd: folder }).map((file) => ({
        file: join(folder, file),
        address: new URL(addressOf(file), root).href,
      }));
      writeFileSync(join(folder, SITEMAP), sitemapOf(pages));
      appendFileSync(join(folder, 'robots.txt'), `\nSitemap: ${new URL(SITEMAP, root).href}\n`);
    },
  },
};
