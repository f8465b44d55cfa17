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
    // Playwright's own way of evaluating text is an eval in the page, which the page's policy reports.
    const cdp = await page.context().newCDPSession(page);
    return {
      engine: {
        name: 'Chromium',
        version: browser.version(),
        resize: (size) => page.setViewportSize(size),
        goTo: async (address) => {
          await page.goto(address, { waitUntil: 'commit' });
        },
        evaluate: async (expression) => {
          const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
            expression,
            returnByValue: true,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.text);
          return result.value as unknown;
        },
        close: () => browser.close(),
      },
    };
  },
};
