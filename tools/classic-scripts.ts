import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { hashOf } from './policy/hash.ts';

/** The entries that are bundled as classic scripts, by the module that offers each. */
const ENTRIES = {
  'virtual:boot-script': 'boot',
  'virtual:embed-script': 'embed',
  'virtual:embed-host-script': 'embed-host',
} as const;
type Name = keyof typeof ENTRIES;

const isName = (id: string): id is Name => id in ENTRIES;

/**
 * Offers scripts as modules: the text of each, and the hash by which the security policy allows it in a page. Astro's own
 * scripts are modules, which the browser defers, and refuses in a frame without an origin. These are classic scripts: two
 * stand in pages themselves, so that they run before anything is painted and no paint waits for a request, and the third is
 * for other sites.
 */
export const classicScripts: AstroIntegration = {
  name: 'classic-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'classic-scripts',
              resolveId: (id: string) => (isName(id) ? `\0${id}` : null),
              async load(id: string) {
                const name = id.replace('\0', '');
                if (!id.startsWith('\0') || !isName(name)) return null;
                const { code, files } = await bundle(ENTRIES[name]);
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

/** Bundles an entry with what it imports, as one classic script. `files` are those that it is made of. */
async function bundle(entry: string): Promise<{ code: string; files: string[] }> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`../src/entries/${entry}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'script',
      },
    },
  });
  for (const result of Array.isArray(outputs) ? outputs : [outputs]) {
    if (!('output' in result)) continue;
    const [{ code, moduleIds }] = result.output;
    // Inside a page this would end the script early.
    if (/<\/script|<!--/i.test(code)) throw new Error(`${entry}.ts cannot be part of a page`);
    return { code, files: moduleIds.filter((file) => !file.startsWith('\0')) };
  }
  throw new Error(`${entry}.ts was not bundled`);
}
