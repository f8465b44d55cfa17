import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Candidate } from './engine.ts';
import { onPath } from './on-path.ts';

const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** Over WebDriver BiDi, which Firefox supports directly. Headless it has no WebGL, so the drawn map is shown. */
export const firefoxEngine: Candidate = {
  name: 'Firefox',
  find: async () => {
    const named = process.env.FIREFOX_PATH;
    const executablePath =
      named ?? onPath('firefox-esr', 'firefox') ?? (existsSync(MAC) ? MAC : null);
    if (executablePath === null)
      return {
        missing: 'apt-get install firefox-esr, or FIREFOX_PATH=/path/to/firefox',
        packages: ['firefox-esr'],
      };
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      defaultViewport: null,
      // Overlay scrollbars as in the other engines, so that the same window has the same stage.
      extraPrefsFirefox: {
        'ui.useOverlayScrollbars': 1,
        // The driver's actions count as user gestures, so a presentation would go full screen and change its size.
        'full-screen-api.enabled': false,
      },
    });
    const page = await browser.newPage();
    return {
      engine: {
        name: 'Firefox',
        version: (await browser.version()).replace(/^firefox\//i, ''),
        resize: (size) => page.setViewport(size),
        goTo: async (address) => {
          await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 0 });
        },
        evaluate: (expression) => page.evaluate(expression),
        print: () => page.pdf({ format: 'A4' }),
        close: () => browser.close(),
      },
    };
  },
};
