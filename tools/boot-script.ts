import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { hashOf } from './policy/hash.ts';

const ENTRY = fileURLToPath(new URL('../src/entries/boot.ts', import.meta.url));
const NAME = 'virtual:boot-script';
const RESOLVED = `\0${NAME}`;

/**
 * Offers the script that runs before the first paint as the module `virtual:boot-script`: its text, and the hash
 * by which the security policy allows it. Astro's own scripts are modules, which the browser defers; this one is a classic
 * script in the page itself, so that it runs before anything is painted and no paint waits for a request.
 */
export const bootScript: AstroIntegration = {
  name: 'boot-script',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'boot-script',
              resolveId: (id: string) => (id === NAME ? RESOLVED : null),
              async load(id: string) {
                if (id !== RESOLVED) return null;
                const { code, files } = await bundleBootScript();
                for (const file of files) this.addWatchFile(file);
                return `export const code = ${JSON.stringify(code)};\nexport const integrity = ${JSON.stringify(hashOf(code))};\n`;
              },
            },
          ],
        },
      });
    },
  },
};

/** Bundles the script with what it imports, as one classic script. `files` are those that it is made of. */
async function bundleBootScript(): Promise<{ code: string; files: string[] }> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: { entry: ENTRY, formats: ['iife'], name: 'boot' },
    },
  });
  for (const result of Array.isArray(outputs) ? outputs : [outputs]) {
    if (!('output' in result)) continue;
    const [{ code, moduleIds }] = result.output;
    // Inside a page this would end the script early.
    if (/<\/script|<!--/i.test(code)) throw new Error('the boot script cannot be part of a page');
    return { code, files: moduleIds.filter((file) => !file.startsWith('\0')) };
  }
  throw new Error('the boot script was not bundled');
}
