import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOnContent } from '../../tools/check-content.ts';
import { copyProject, edit } from './copied-project.ts';
import { startDevServer, textOf, until, type DevServer, type Message } from './dev-server.ts';

const CHAPTER = 'content/chapters/en/photograph.mdx';
const PAGE = '/chapters/photograph/';
const CITED = '<Cite id="frus_d35" />';

let copy = '';
let server: DevServer;

beforeAll(async () => {
  copy = copyProject();
  server = await startDevServer(copy);
});

afterAll(async () => {
  await server.stop();
  rmSync(copy, { recursive: true });
});

/** Waits until open pages have been sent a message, ignoring the first `before` messages. */
async function untilSent(before: number, what: Partial<Message>): Promise<void> {
  await until(() =>
    server.messages
      .slice(before)
      .some(({ type, err }) => type === what.type && err?.message === what.err?.message),
  );
}

it('allows the styles that the server adds to the page', async () => {
  const { markup } = await server.open(PAGE);
  expect(markup).toContain('<style');
  expect(markup).toMatch(/style-src 'self' 'unsafe-inline'/);
});

it('shows edits of data and of prose at the same time, and reloads open pages', async () => {
  const before = server.messages.length;
  edit(copy, 'content/words/en/people.yaml', 'name: Vladimir Putin', 'name: Volodya Putin');
  edit(copy, CHAPTER, 'Moscow chose Helsinki.', 'Moscow picks Helsinki.');
  await until(async () => {
    const text = textOf(await server.open(PAGE));
    const [hasName, hasSentence] = [text.includes('Volodya Putin'), text.includes('Moscow picks')];
    expect(hasSentence).toBe(hasName);
    return hasName;
  });
  await untilSent(before, { type: 'full-reload' });
});

it('shows other words than readers have, and says in the terminal what a build will ask for', async () => {
  const unready = new RegExp(`before it is built: ${CHAPTER}:\\d+ \\S+ found other words`);
  await until(() => unready.test(server.output()));
});

it('draws the stills and the data of the stage from the edited content', async () => {
  const still = async () => (await server.open('/stills/en/why-here-wide.svg')).markup;
  const before = await still();
  expect(before).toContain('<svg');
  edit(copy, 'content/words/en/places.yaml', 'name: Helsinki', 'name: Elsinki');
  await until(async () => (await server.open('/story.json')).markup.includes('"Elsinki"'));
  expect(await still()).not.toBe(before);
});

it('shows a mistake in the page, the terminal and open pages with the message of the check, and recovers when it is fixed', async () => {
  const broken = CITED.replace('d35', 'd36');
  const beforeBreaking = server.messages.length;
  edit(copy, CHAPTER, CITED, broken);
  await until(async () => (await server.open(PAGE)).status === 500);
  const { isRight, report } = reportOnContent(copy);
  expect(isRight).toBe(false);
  expect(report).toContain(`${CHAPTER}:`);
  expect(report).toContain('frus_d35');
  expect(textOf(await server.open(PAGE))).toContain(report);
  expect(server.output()).toContain(report);
  await untilSent(beforeBreaking, { type: 'error', err: { message: report } });

  const beforeMending = server.messages.length;
  edit(copy, CHAPTER, broken, CITED);
  await until(async () => (await server.open(PAGE)).status === 200);
  expect(textOf(await server.open(PAGE))).toContain('Moscow picks Helsinki.');
  await untilSent(beforeMending, { type: 'full-reload' });
});

it('names a deleted file, and recovers when it is restored', async () => {
  const [file, away] = [join(copy, 'content/data/views.yaml'), join(copy, 'views.yaml')];
  renameSync(file, away);
  await until(async () => (await server.open(PAGE)).status === 500);
  expect(textOf(await server.open(PAGE))).toContain('content/data/views.yaml');
  renameSync(away, file);
  await until(async () => (await server.open(PAGE)).status === 200);
});

it('subsets the fonts again for a letter that is new in the content', async () => {
  const widths = join(copy, '.generated/letter-widths.json');
  expect(existsSync(widths)).toBe(true);
  expect(readFileSync(widths, 'utf8')).not.toContain('"Ý"');
  edit(copy, 'content/words/en/places.yaml', 'name: Elsinki', 'name: ÝElsinki');
  await until(() => readFileSync(widths, 'utf8').includes('"Ý"'));
});

it('shows the last of several quick edits', async () => {
  edit(copy, CHAPTER, 'Moscow picks Helsinki.', 'Moscow wants Helsinki.');
  edit(copy, CHAPTER, 'Moscow wants Helsinki.', 'Moscow likes Helsinki.');
  await until(async () => textOf(await server.open(PAGE)).includes('Moscow likes Helsinki.'));
});
