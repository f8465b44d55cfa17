import type { Browser } from '@playwright/test';
import { serve } from '../serve.ts';

/** Something that was tried, and what was wrong with it. */
export interface Tried {
  what: string;
  wrong: string[];
}

/** What a file must be sent with. */
const SENT: readonly { file: string; headers: Record<string, string | RegExp> }[] = [
  { file: '', headers: { 'content-security-policy': "frame-ancestors 'self'" } },
  {
    file: 'steps/why-here/',
    headers: { 'content-security-policy': "frame-ancestors 'self'", 'cache-control': 'no-cache' },
  },
  {
    file: 'embed/chapters/photograph/',
    headers: { 'content-security-policy': 'frame-ancestors *', 'content-encoding': 'gzip' },
  },
  {
    file: 'fi/embed/chapters/photograph/',
    headers: { 'content-security-policy': 'frame-ancestors *' },
  },
  { file: 'fi/', headers: { 'content-security-policy': "frame-ancestors 'self'" } },
  { file: 'sw.js', headers: { 'cache-control': 'no-cache', 'content-type': /javascript/ } },
  { file: 'manifest.webmanifest', headers: { 'content-type': /manifest\+json/ } },
  { file: 'data/events.csv', headers: { 'content-type': /^text\/csv/ } },
];

/** Every file with what belongs to it, a page that is missing as one, and a font that any frame may read. */
export async function checkHeaders(address: string): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { file, headers } of SENT) {
    const answer = await fetch(new URL(file, address), { headers: { 'accept-encoding': 'gzip' } });
    const wanted: typeof headers = { ...headers, 'x-content-type-options': 'nosniff' };
    const wrong = Object.entries(wanted).flatMap(([name, value]) => {
      const sent = answer.headers.get(name);
      const isRight = value instanceof RegExp ? value.test(sent ?? '') : sent === value;
      return isRight ? [] : [`${name} is ${sent ?? 'missing'}`];
    });
    tried.push({ what: `the headers of /${file}`, wrong: answer.ok ? wrong : ['it is missing'] });
  }
  const page = await (await fetch(address)).text();
  const [font = ''] = /[^"'(]*\.woff2/.exec(page) ?? [];
  const answer = await fetch(new URL(font, address));
  const sent = ['access-control-allow-origin', 'cache-control'].map((name) =>
    String(answer.headers.get(name)),
  );
  const isRight = answer.ok && sent[0] === '*' && sent[1]?.endsWith('immutable') === true;
  tried.push({
    what: 'a font is kept for ever, and may be read from anywhere',
    wrong: isRight ? [] : [`${font}: ${sent.join(', ')}`],
  });
  const missing = await fetch(new URL('no-such-page/', address));
  const isOurs = missing.status === 404 && (await missing.text()).includes('<main');
  tried.push({
    what: 'a page that is missing is our own page for that',
    wrong: isOurs ? [] : [`its status is ${String(missing.status)}`],
  });
  return tried;
}

/** Far more than loading the story takes on a busy machine, in ms. */
const LOADING = 120_000;

/** The story and a step's page, without an error; a frame on another origin shows an embed, and nothing else. */
export async function checkPages(browser: Browser, address: string): Promise<Tried[]> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('requestfailed', (request) => {
    // What was still on its way when the page was left is cut off.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      wrong.push(`not loaded: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${String(response.status())} ${response.url()}`);
  });
  await page.goto(`${address}#why-here`);
  // The stage has been drawn once its marks are there.
  const marks = page.locator('[data-layer="marks"] button').first();
  await marks.waitFor({ state: 'attached', timeout: LOADING });
  await page.goto(`${address}steps/why-here/`);
  await page.locator('.step .prose').waitFor();
  await page.close();
  return [
    { what: 'the story and a page of a step', wrong },
    {
      what: 'a frame on another origin shows an embed',
      wrong: await frame(browser, address, true),
    },
    {
      what: 'a frame on another origin does not show the story',
      wrong: await frame(browser, address, false),
    },
  ];
}

/** What is wrong with a frame on another origin, by whether it may show its page. */
async function frame(browser: Browser, address: string, isEmbed: boolean): Promise<string[]> {
  const host = await serve({ root: 'tools/nginx/host' });
  const page = await browser.newPage();
  try {
    const shown = isEmbed ? `${address}embed/chapters/photograph/` : address;
    await page.goto(
      `http://127.0.0.1:${String(host.port)}/?${new URLSearchParams({ shown }).toString()}`,
    );
    await page.locator('[data-loaded]').waitFor();
    const main = page.frameLocator('iframe').locator('main, article');
    const isShown = (await main.count()) > 0;
    return isShown === isEmbed ? [] : [`it ${isShown ? 'shows' : 'does not show'} ${shown}`];
  } finally {
    await page.close();
    await host.close();
  }
}
