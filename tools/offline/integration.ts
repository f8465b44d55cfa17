import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { StoredSize } from '../../src/offline/stored-size.ts';
import { entriesOf, languageFolders, sizeOf } from './site-files.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));

/** Runs last, once every file is built: adds what stores the site on a reader's device. */
export const offline: AstroIntegration = {
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      for (const [own, size] of await writeOffline(folder)) {
        logger.info(
          `the whole site for offline use${own === '' ? '' : `, in ${own}`}: ${JSON.stringify(size)} bytes`,
        );
      }
    },
  },
};

/**
 * Writes into a built site, for each language, `offline.json` (how much there is to store) and `sw.js` (the service worker
 * that stores it). Returns how much there is to store in the folder of each.
 */
export async function writeOffline(folder: string): Promise<Map<string, StoredSize>> {
  const sizes = new Map<string, StoredSize>();
  for (const own of languageFolders(folder)) {
    const target = join(folder, own);
    // offline.json comes first, because sw.js lists it.
    rmSync(`${target}/offline.json`, { force: true });
    const size = sizeOf(folder, own);
    sizes.set(own, size);
    writeFileSync(`${target}/offline.json`, JSON.stringify(size));
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define: {
        SITE_FILES: JSON.stringify(entriesOf(folder, own)),
        'process.env.NODE_ENV': '"production"',
      },
      build: {
        outDir: target,
        emptyOutDir: false,
        minify: true,
        lib: { entry: WORKER, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
      },
    });
  }
  return sizes;
}
