// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { classicScripts } from './tools/classic-scripts.ts';
import { content } from './tools/content/integration.ts';
import { stepContext } from './tools/mdx/step-context.ts';
import { licences } from './tools/licences/integration.ts';
import { offline } from './tools/offline/integration.ts';
import { pictures } from './tools/pictures/integration.ts';
import { policy } from './tools/policy/integration.ts';
import { siteAddress } from './tools/site-address/integration.ts';

/**
 * What the first scripts of all pages consist of, with what it imports, is one file: shared by several scripts, each module
 * would be a file of its own.
 */
const firstScripts = {
  name: 'page',
  test: /vite\/preload-helper|\/src\/(?:entries\/start-every-page|page\/(?:fonts|hindsight|name-markers))\.ts$/,
};

export default defineConfig({
  // Any base path: BASE=/talks/ npm run build
  base: process.env.BASE ?? '/',
  // The origin it will be served from, if that is known: SITE=https://example.org npm run build
  ...(process.env.SITE === undefined ? {} : { site: process.env.SITE }),
  trailingSlash: 'ignore',
  output: 'static',
  compressHTML: true,
  devToolbar: { enabled: false },
  // No first paint waits for a second request. tools/policy adds the styles' hashes to each page's policy.
  build: { inlineStylesheets: 'always', assets: 'assets' },
  markdown: {
    processor: satteri({ mdastPlugins: [stepContext] }),
    syntaxHighlight: false,
  },
  integrations: [
    content,
    classicScripts,
    mdx(),
    pictures,
    policy,
    siteAddress,
    licences(),
    offline,
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: [firstScripts] } } },
    },
  },
});
