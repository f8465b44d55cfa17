import { chromium } from '@playwright/test';
import { DRAWING_ARGUMENTS, findBrowser } from '../find-browser.ts';
import type { Candidate } from './engine.ts';

/** Without WebGL, so with the drawn map: the live one is walked by tests of its own. */
export const chromiumEngine: Candidate = {
  name: 'Chromium',
  find: async () => {
    const executablePath = await findBrowser(() => undefined);
    const browser = await chromium.launch({ executablePath, args: DRAWING_ARGUMENTS });
    const page = await browser.newPage();
    return {
      engine: {
        name: 'Chromium',
        version: browser.version(),
        resize: (size) => page.setViewportSize(size),
        goTo: async (address) => {
          await page.goto(address, { waitUntil: 'commit' });
        },
        evaluate: (expression) => page.evaluate(expression),
        close: () => browser.close(),
      },
    };
  },
};
