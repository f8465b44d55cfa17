import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/story/formats.ts';
import {
  goTo,
  open,
  scrollOffset,
  scrollToOffset,
  unpainted,
  withDrawnMap,
} from './support/page.ts';
import { chapters, interfaceOf, steps } from './support/story.ts';

const words = interfaceOf('en');
const chapter = chapters.find(({ id }) => id === 'the-count');
const [first] = steps;
const firstSource = `${fill(words.step.source_marker, { number: '1' })}, `;
if (!chapter || !first) throw new Error('no chapter to read');

/** A node of the accessibility tree: a role with its name, or a text, and its depth. */
interface Node {
  depth: number;
  role: string;
  name: string;
  level: number;
}

/** The accessibility tree below an element, in reading order. */
async function tree(page: Page, selector = 'body'): Promise<Node[]> {
  const lines = (await page.locator(selector).ariaSnapshot()).split('\n');
  return lines.flatMap((line) => {
    // A name with a colon is in single quotation marks, in which an apostrophe is doubled.
    const [, indent = '', rest = ''] = /^( *)- (.*?):?$/.exec(line) ?? [];
    const plain = rest.startsWith("'")
      ? rest.replace(/^'|'(?=:|$)/g, '').replaceAll("''", "'")
      : rest;
    const [, role, name, marks = ''] = /^([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(.*)$/.exec(plain) ?? [];
    if (role === undefined || plain.startsWith('/')) return [];
    const text = /^: ?"?(.*?)"?$/.exec(marks)?.[1] ?? '';
    const level = Number(/\[level=(\d)\]/.exec(marks)?.[1] ?? 0);
    return [{ depth: indent.length, role, name: (name ?? text).replaceAll('\\"', '"'), level }];
  });
}

const headings = (nodes: Node[]) => nodes.filter(({ role }) => role === 'heading');

/** Headings more than one level below the one before them. */
const skippedLevels = (nodes: Node[]) =>
  headings(nodes).filter(({ level }, at, all) => level > (all[at - 1]?.level ?? 0) + 1);

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

for (const at of ['./', './chapters/the-count/', './sources/', './how-we-know/', './search/']) {
  test(`landmarks and headings of ${at} are in order, and everything has a name`, async ({
    page,
  }) => {
    await page.goto(at);
    const nodes = await tree(page);
    for (const landmark of ['banner', 'main', 'contentinfo'])
      expect(
        nodes.filter(({ role }) => role === landmark),
        landmark,
      ).toHaveLength(1);
    expect(headings(nodes).filter(({ level }) => level === 1)).toHaveLength(1);
    expect(skippedLevels(nodes)).toEqual([]);
    const named = ['button', 'link', 'img', 'region', 'navigation', 'textbox', 'searchbox'];
    expect(nodes.filter(({ role, name }) => named.includes(role) && name === '')).toEqual([]);
  });
}

test('the number after a claim says whose source it is, so that a list of links can be used', async ({
  page,
}) => {
  await page.goto('./');
  const names = () =>
    page
      .locator('.marker')
      .evaluateAll((markers) => markers.map((marker) => marker.getAttribute('aria-label') ?? ''));
  const isNamed = (name: string) => /\d+, .*\p{L}{2}/u.test(name);
  await expect.poll(async () => (await names()).filter((name) => !isNamed(name))).toEqual([]);
  expect((await names()).length).toBeGreaterThan(200);
});

test('the whole story is in reading order, each step under its chapter', async ({ page }) => {
  await open(page, first.id);
  const story = headings(await tree(page, 'main')).map(({ name }) => name);
  const expected = chapters.flatMap(({ title, steps: own }) => [
    title,
    ...own.map((step) => step.title),
  ]);
  expect(story.filter((title) => expected.includes(title))).toEqual(expected);
});

test('a step has its date, its title, its words with their sources, and then the description of its picture', async ({
  page,
}) => {
  const [opening] = chapter.steps;
  if (!opening) throw new Error('a chapter without steps');
  await open(page, opening.id, './chapters/the-count/');
  await expect(page.locator('.marker').last()).toHaveAttribute('aria-label', /, /);
  for (const step of chapter.steps) {
    await goTo(page, step);
    const nodes = await tree(page, `[id="${step.id}"]`);
    const place = (found: (node: Node) => boolean) => nodes.findIndex(found);
    const title = place(({ role, name }) => role === 'heading' && name === step.title);
    const source = place(({ role, name }) => role === 'link' && name.startsWith(firstSource));
    const figure = place(({ role, name }) => role === 'figure' && name === words.stage.picture);
    const picture = place(
      ({ role, depth }) => role === 'img' && depth > (nodes[figure]?.depth ?? NaN),
    );
    expect(nodes[picture]?.name, step.id).not.toContain(step.title);
    const order = [place(({ role }) => role === 'time'), title, source, figure, picture];
    expect(order, step.id).toEqual(order.toSorted((a, b) => a - b));
    expect(Math.min(...order), step.id).toBeGreaterThanOrEqual(0);
    // The picture is drawn on the stage and described here, only once.
    expect(nodes.filter(({ role }) => role === 'img')).toEqual([nodes[picture]]);
  }
});

test('only the controls of the stage are in the tree, not its drawings or moving words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'who-sat-there');
  const roles = new Set((await tree(page, '[data-stage]')).map(({ role }) => role));
  expect([...roles].filter((role) => !['region', 'toolbar', 'button'].includes(role))).toEqual([]);
});

test('scrolling announces nothing, and a key announces the title of the step once', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'who-sat-there');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      new MutationObserver(() => {
        if (region.textContent !== '') said.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const from = await scrollOffset(page);
  for (let on = 0; on <= 3000; on += 500) await scrollToOffset(page, from + on);
  expect(await said()).toEqual([]);
  const here = await page.locator('html').getAttribute('data-step');
  const next = steps[steps.findIndex((step) => `${step.chapter}/${step.id}` === here) + 1];
  await page.locator('[data-stage]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute(
    'data-step',
    `${next?.chapter ?? ''}/${next?.id ?? ''}`,
  );
  await expect.poll(said).toEqual([expect.stringContaining(next?.title ?? '')]);
});
