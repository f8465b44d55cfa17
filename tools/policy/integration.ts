import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allowStyles } from './allow-styles.ts';

/** Once every page is built: completes its security policy with the hashes of the styles that Astro has put into it. */
export const policy: AstroIntegration = {
  name: 'policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.html')) continue;
        const file = `${folder}/${name}`;
        writeFileSync(file, allowStyles(readFileSync(file, 'utf8')));
      }
    },
  },
};
