import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { KEPT } from '../../src/sharing/kept.ts';
import { sumOfProject } from './sum-of-project.ts';

/** How long a picture that no build uses is kept, in ms: long enough for work on several branches. */
const UNUSED = 14 * 24 * 60 * 60 * 1000;

/**
 * Lets a build take from the one before it what is drawn for other sites, cards and downloads, where nothing has changed;
 * and tidies away what no build has used for long.
 */
export const pictures: AstroIntegration = {
  name: 'pictures',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      const drawnFrom =
        command === 'build' ? sumOfProject(process.cwd(), [config.base, config.site ?? '']) : '';
      updateConfig({ vite: { define: { __DRAWN_FROM__: JSON.stringify(drawnFrom) } } });
    },
    'astro:build:done': () => {
      tidyAway(join(process.cwd(), KEPT), Date.now() - UNUSED);
    },
  },
};

/** Removes the files in a folder that were last used before an instant. */
function tidyAway(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < before) rmSync(file);
  }
}
