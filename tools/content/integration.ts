import type { AstroIntegration } from 'astro';
import { reportOnContent } from '../check-content.ts';
import { generate } from '../generate.ts';
import { followContent } from './follow-content.ts';

/**
 * Before anything else in `astro build` and `astro dev` the content is checked: a mistake ends the command with the
 * check's own words and nothing besides. Then what the site is built from is generated, where it has changed. While
 * `astro dev` runs, its pages follow the content.
 */
export const content: AstroIntegration = {
  name: 'content',
  hooks: {
    'astro:config:setup': async ({ command, isRestart, logger, updateConfig }) => {
      // What is served by preview has been built.
      if (command === 'preview') return;
      const root = process.cwd();
      let mistakes: string | null = null;
      if (command !== 'sync') {
        const { isRight, report } = reportOnContent(root, { isDraft: command === 'dev' });
        // A server that restarts itself because of its settings goes on: it shows the mistakes in its pages.
        if (!isRight && !isRestart) return endWith(report);
        if (isRight) logger.info(report);
        else mistakes = report;
      }
      if (mistakes === null) {
        const made = await generate(root);
        if (made.length > 0) logger.info(`made from it: ${made.join(', ')}`);
      }
      const isDevServer = command === 'dev';
      updateConfig({ vite: { define: { __DEV_SERVER__: JSON.stringify(isDevServer) } } });
      if (isDevServer) updateConfig({ vite: { plugins: [followContent(root, mistakes)] } });
    },
  },
};

/** Ends the process once the words are out: with an error thrown, Astro would add its own and a stack. */
async function endWith(report: string): Promise<never> {
  await new Promise<void>((resolve) => {
    process.stderr.write(`${report}\n`, () => {
      resolve();
    });
  });
  process.exit(1);
}
