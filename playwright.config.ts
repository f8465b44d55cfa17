import { defineConfig } from '@playwright/test';
import { DRAWING_ARGUMENTS } from './tools/find-browser.ts';

const port = process.env.SITE_PORT ?? '4399';
const executablePath = process.env.CHROMIUM_PATH;

// Started by `npm run test:browser`, which finds a browser and a free port.
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  workers: 2,
  // No test needs another of its file: a long file does not keep one of the two waiting.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Far more than any test needs: slow machines are slow, and no test is about time.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    // A service worker fetches out of a test's sight, and answers what a test takes away: only tests of it have one.
    serviceWorkers: 'block',
    // An action that waits for what never comes fails while somebody still remembers why.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      args: DRAWING_ARGUMENTS,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node tools/serve.ts --root dist --base / --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
