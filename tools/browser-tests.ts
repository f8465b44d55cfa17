import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

if (!existsSync('dist/index.html')) {
  say('There is no built site to test. Build it first: npm run build');
  process.exit(1);
}
try {
  const browser = await findBrowser(say);
  say(`testing with ${browser}`);
  const probe = await serve({ root: 'dist' });
  await probe.close();
  const { code } = await run('playwright', ['test', ...process.argv.slice(2)], {
    env: { CHROMIUM_PATH: browser, SITE_PORT: String(probe.port) },
  });
  process.exitCode = code;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
