import { chromium } from '@playwright/test';
import { DRAWING_ARGUMENTS, findBrowser } from '../find-browser.ts';
import type { Candidate } from './engine.ts';

/**
 * Without WebGL, which Playwright enables by default, and therefore with the drawn map: the live map is much slower, and
 * has tests of its own.
 */
export const chromiumEngine: Candidate = {
  name: 'Chromium',
  find: async () => {
    const executablePath = await findBrowser(() => undefined);
    const browser = await chromium.launch({
      executablePath,
      args: [...DRAWING_ARGUMENTS, '--disable-3d-apis'],
    });
    const page = await browser.newPage();
    // Evaluates a plain expression as the other engines do, without Playwright's wrapper.
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
        print: () => page.pdf({ format: 'A4' }),
        close: () => browser.close(),
      },
    };
  },
};
