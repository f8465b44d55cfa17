import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { base, siteElsewhere } from '../tests/site-elsewhere.ts';
import { onPath } from './engines/on-path.ts';
import { DRAWING_ARGUMENTS, findBrowser } from './find-browser.ts';
import { checkHeaders, checkPages, type Tried } from './nginx/checks.ts';
import { checkOffline } from './nginx/offline.ts';
import { startNginx } from './nginx/server.ts';
import { installPackages } from './system-packages.ts';

/*
 * npm run test:nginx: serves the built site by nginx, under a path, with the configuration that npm run publish:files writes,
 * and tries it as readers, other sites and devices without a network do.
 */

const REPORT = 'test-results/nginx.json';
const say = (line: string) => process.stdout.write(`${line}\n`);

/** nginx is often where only the administrator's PATH leads. */
const find = () => {
  process.env.PATH = `${process.env.PATH ?? ''}:/usr/sbin`;
  return onPath('nginx');
};

async function tryAll(nginx: string): Promise<Tried[]> {
  const site = await siteElsewhere();
  const server = await startNginx(nginx, site, base);
  const executablePath = await findBrowser(say);
  const browser = await chromium.launch({ executablePath, args: DRAWING_ARGUMENTS });
  try {
    return [
      ...(await checkHeaders(server.address)),
      ...(await checkPages(browser, server.address)),
      // Stops nginx, so it comes last.
      ...(await checkOffline(browser, server)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const nginx = find() ?? ((await installPackages('nginx-light')) ? find() : null);
if (nginx === null) {
  say('nginx was NOT tried: it is not on this machine. To have it: apt-get install nginx-light');
} else {
  const tried = await tryAll(nginx);
  for (const { what, wrong } of tried) {
    say(`${wrong.length === 0 ? 'passed' : 'FAILED'}: ${[what, ...wrong].join('; ')}`);
  }
  const failed = tried.filter(({ wrong }) => wrong.length > 0).length;
  mkdirSync('test-results', { recursive: true });
  writeFileSync(REPORT, JSON.stringify({ passed: tried.length - failed, failed }));
  process.exitCode = failed === 0 ? 0 : 1;
}
