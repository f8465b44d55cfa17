import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { entriesOf, sizeOf } from './site-files.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));

/** Runs last, once every file is built: adds what stores the site on a reader's device. */
export const offline: AstroIntegration = {
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      await writeOffline(folder);
      logger.info(`the whole site for offline use: ${JSON.stringify(sizeOf(folder))} bytes`);
    },
  },
};

/** Writes `offline.json` (how much there is to store) and `sw.js` (the service worker that stores it) into a built site. */
export async function writeOffline(folder: string): Promise<void> {
  // offline.json comes first, because sw.js lists it.
  rmSync(`${folder}/offline.json`, { force: true });
  writeFileSync(`${folder}/offline.json`, JSON.stringify(sizeOf(folder)));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      SITE_FILES: JSON.stringify(entriesOf(folder)),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      lib: { entry: WORKER, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
}
