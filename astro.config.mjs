// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bootScript } from './tools/boot-script.ts';
import { generate } from './tools/generate.ts';
import { stepContext } from './tools/mdx/step-context.ts';
import { offline } from './tools/offline/integration.ts';

/** Fonts and geography are made from content/ before anything is built from them. */
const generated = {
  name: 'generated',
  hooks: {
    /** @param {{ logger: import('astro').AstroIntegrationLogger }} options */
    'astro:config:setup': async ({ logger }) => {
      logger.info('cutting fonts to the letters used, and the maps to size');
      await generate(process.cwd());
    },
  },
};

export default defineConfig({
  // Any base path: BASE=/talks/ npm run build
  base: process.env.BASE ?? '/',
  // Where it will stand, if that is known: SITE=https://example.org npm run build
  ...(process.env.SITE === undefined ? {} : { site: process.env.SITE }),
  trailingSlash: 'ignore',
  output: 'static',
  compressHTML: true,
  devToolbar: { enabled: false },
  // The Content-Security-Policy allows nothing inline.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  markdown: {
    processor: satteri({ mdastPlugins: [stepContext] }),
    syntaxHighlight: false,
  },
  integrations: [generated, bootScript, mdx(), offline],
  vite: { build: { assetsInlineLimit: 0 } },
});
