import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/story/formats.ts';
import { map, open, sizes, timeline, unpainted, watch, withDrawnMap } from './support/page.ts';
import { chapters, interfaceOf, steps } from './support/story.ts';
import { chooseInView, pressHindsight, viewButton } from './support/view.ts';

const words = interfaceOf('en');
const [first, second] = steps;
const at = steps.findIndex(({ id }) => id === 'the-agenda');
const [agenda, after] = steps.slice(at);
if (!first || !second || !agenda || !after) throw new Error('no steps to walk');

const html = (page: Page) => page.locator('html');
const stepsSeen = (page: Page) => page.locator('[data-step].step:visible');

async function isAt(page: Page, id: string): Promise<void> {
  await expect(html(page)).toHaveAttribute('data-step', new RegExp(`/${id}$`));
  await expect(map(page)).toHaveAttribute('data-scene', id);
}

/** Opens the story at a step in a mode that shows a stage. */
async function openIn(page: Page, name: string, id: string): Promise<void> {
  await page.goto(`./?mode=${name}#${id}`);
  await expect(timeline(page)).toHaveAttribute('data-state', 'live');
  await isAt(page, id);
}

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

for (const size of sizes) {
  test(`switching the mode keeps the place, and Back undoes it, ${String(size.width)} px wide`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.setViewportSize(size);
    await open(page, agenda.id);
    const title = page.getByRole('heading', { name: agenda.title, exact: true });
    for (const name of ['step', 'read', 'scroll'] as const) {
      await chooseInView(page, 'mode', name);
      await expect(page).toHaveURL(
        new RegExp(name === 'scroll' ? `/#${agenda.id}$` : `\\?mode=${name}#${agenda.id}$`),
      );
      await expect(title).toBeInViewport();
      await isAt(page, agenda.id);
    }
    await page.goBack();
    await expect(html(page)).toHaveAttribute('data-mode', 'read');
    await expect(title).toBeInViewport();
    await page.goBack();
    await expect(html(page)).toHaveAttribute('data-mode', 'step');
    await expect(stepsSeen(page)).toHaveCount(1);
    await isAt(page, agenda.id);
    expect(trouble).toEqual([]);
  });

  test(`one step at a time, the buttons lead from the opening on and back to it, ${String(size.width)} px wide`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.setViewportSize(size);
    await page.goto('./?mode=step');
    await expect(timeline(page)).toHaveAttribute('data-state', 'live');
    await expect(page.locator('h1')).toBeInViewport();
    await expect(stepsSeen(page)).toHaveCount(0);
    const next = page.getByRole('button', { name: words.controls.next });
    const back = page.getByRole('button', { name: words.controls.previous });
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    for (const step of [first, second]) {
      await next.click();
      await isAt(page, step.id);
      await expect(stepsSeen(page)).toHaveAttribute('id', step.id);
      await expect(page.getByRole('heading', { name: step.title, exact: true })).toBeInViewport();
      await expect(page.locator('[data-arrived]')).toHaveText(step.title);
      await expect(next).toBeFocused();
    }
    await back.click();
    await back.click();
    await expect(page.locator('h1')).toBeInViewport();
    await expect(stepsSeen(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\?mode=step$/);
    expect(trouble).toEqual([]);
  });
}

test('one step at a time, keys work from anywhere, and the new step is announced by its title', async ({
  page,
}) => {
  await openIn(page, 'step', agenda.id);
  await page.keyboard.press('ArrowRight');
  await isAt(page, after.id);
  await expect(page.locator('*:focus')).toHaveAccessibleName(after.title);
  await page.keyboard.press('ArrowLeft');
  await isAt(page, agenda.id);
  await expect(page.locator('*:focus')).toHaveAccessibleName(agenda.title);
});

test('a link within the page leads to its step, and one to a chapter to its first', async ({
  page,
}) => {
  await openIn(page, 'step', agenda.id);
  const last = chapters.at(-1);
  const goal = last?.steps[0];
  if (!last || !goal) throw new Error('no last chapter');
  await page.evaluate((id) => (location.hash = id), `chapter-${last.id}`);
  await isAt(page, goal.id);
  await expect(stepsSeen(page)).toHaveAttribute('id', goal.id);
  await page.evaluate(() => (location.hash = '%E0%A4%A'));
  await expect(page.locator('h1')).toBeInViewport();
});

test('a link is followed even if the address is reset before the browser reports the change', async ({
  page,
}) => {
  await openIn(page, 'step', agenda.id);
  await page.evaluate(
    ([to, from]) => {
      location.hash = to;
      history.replaceState(history.state, '', `#${from}`);
    },
    [after.id, agenda.id] as const,
  );
  await isAt(page, after.id);
  await expect(page).toHaveURL(new RegExp(`#${after.id}$`));
});

test('the last step on a chapter page leads on in the same mode', async ({ page }) => {
  const [chapter, next] = chapters;
  const last = chapter?.steps.at(-1);
  if (!chapter || !next || !last) throw new Error('no chapters');
  await page.goto(`./chapters/${chapter.id}/?mode=step#${last.id}`);
  await isAt(page, last.id);
  await page
    .getByRole('link', { name: fill(words.chapter_page.to_next, { title: next.title }) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${next.id}/\\?mode=step`));
  await expect(html(page)).toHaveAttribute('data-mode', 'step');
});

test('links to other pages carry mode and hindsight, and drop them when they are switched off', async ({
  page,
}) => {
  const [chapter, next] = chapters;
  if (!chapter || !next) throw new Error('no chapters');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`./chapters/${chapter.id}/?mode=step&hindsight=with`);
  const carried = '?mode=step&hindsight=with';
  const links = page.locator('a[data-beyond="next"], .ways a, .home, .foot a:not([href*="#"])');
  const addresses = () =>
    links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).search));
  expect(new Set(await addresses())).toEqual(new Set([carried]));
  await page.locator('.foot a[href*="/glossary/"]').evaluate((link: HTMLElement) => {
    link.click();
  });
  await expect(page).toHaveURL(/\/glossary\/\?mode=step&hindsight=with$/);
  await expect(page.locator('.foot')).toBeVisible();
  const home = page.locator('.home');
  // A page can be seen before its scripts have run.
  await expect(home).toHaveAttribute('href', /mode=step/);
  await home.click();
  await expect(html(page)).toHaveAttribute('data-mode', 'step');
  await expect(html(page)).toHaveAttribute('data-hindsight', 'with');
  await page.goBack();
  await page.goBack();
  await chooseInView(page, 'mode', 'scroll');
  await pressHindsight(page);
  expect(new Set(await addresses())).toEqual(new Set(['']));
});

test('an address with something behind it leads to its step, in every mode', async ({ page }) => {
  for (const rest of [
    `#${agenda.id}.`,
    `#${agenda.id}?utm_source=x`,
    `?mode=step#${agenda.id})`,
    `?mode=step#${agenda.id}-title`,
    `?mode=step.#${agenda.id}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`./${rest}`);
    await isAt(page, agenda.id);
    const title = page.getByRole('heading', { name: agenda.title, exact: true });
    await expect(title, rest).toBeInViewport();
    if (rest.includes('mode')) await expect(stepsSeen(page)).toHaveAttribute('id', agenda.id);
  }
});

test('a page that comes back from the browser’s memory has the current settings', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, agenda.id);
  // Browsers under test keep no pages: these are the events that the page sees of it.
  const settings = Object.entries({ theme: 'dark', motion: 'cuts', hindsight: 'with' });
  await page.evaluate((settings) => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    for (const [name, value] of settings) localStorage.setItem(`four-capitals:${name}`, value);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, settings);
  for (const [name, value] of settings)
    await expect(html(page)).toHaveAttribute(`data-${name}`, value);
  for (const pressed of [viewButton(page, 'theme', 'dark'), viewButton(page, 'motion', 'cuts')])
    await expect(pressed).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.masthead [data-hindsight-switch]')).toBeChecked();
  expect(await page.locator('details.later:not([open])').count()).toBe(0);
  await expect(timeline(page).locator('.later').first()).toBeAttached();
});

test('as an article the story has a still at every step and no stage', async ({ page }) => {
  await page.goto(`./?mode=read#${agenda.id}`);
  await expect(page.locator('[data-stage]')).toBeHidden();
  await expect(stepsSeen(page)).toHaveCount(steps.length);
  await expect(page.locator(`#${agenda.id} [data-still] img`)).toBeInViewport();
});

test('an unknown mode is replaced by the default', async ({ page }) => {
  const trouble = watch(page);
  for (const value of ['', 'STEP', 'toString', '__proto__', '<b>', 'step%00']) {
    // Decided before the page is drawn, so there is no need to wait for the stage.
    await page.goto(`./?mode=${value}#${agenda.id}`, { waitUntil: 'domcontentloaded' });
    await expect(html(page), value).toHaveAttribute('data-mode', 'scroll');
  }
  await isAt(page, agenda.id);
  expect(trouble).toEqual([]);
});

test('printing in the mode of one step at a time prints all steps', async ({ page }) => {
  await openIn(page, 'step', agenda.id);
  await page.emulateMedia({ media: 'print' });
  await expect(stepsSeen(page)).toHaveCount(steps.length);
});

test('if the stage fails, the mode of one step at a time shows the whole article', async ({
  page,
}) => {
  await page.route('**/story.json', (route) => route.abort());
  await page.goto(`./?mode=step#${agenda.id}`);
  await expect(page.getByText(words.stage.no_stage)).toBeVisible();
  await expect(stepsSeen(page)).toHaveCount(steps.length);
  await expect(page.locator('.mode-switch:visible')).toHaveCount(0);
});

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('a presentation shows the step, its picture and the controls, and nothing of the next step', async ({
    page,
  }) => {
    const trouble = watch(page);
    await openIn(page, 'present', agenda.id);
    await expect(page.locator('.masthead')).toBeHidden();
    await expect(page.locator('.foot')).toBeHidden();
    await expect(page.getByText(after.title).filter({ visible: true })).toHaveCount(0);
    const letters = await page
      .locator(`#${agenda.id} .prose`)
      .evaluate((prose) => parseFloat(getComputedStyle(prose).fontSize));
    expect(letters).toBeGreaterThanOrEqual(27);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    expect(trouble).toEqual([]);
  });

  test('the keys of a clicker lead on and back', async ({ page }) => {
    await openIn(page, 'present', agenda.id);
    for (const [key, id] of [
      ['PageDown', after.id],
      ['PageUp', agenda.id],
      [' ', after.id],
      ['Shift+ ', agenda.id],
    ] as const) {
      await page.keyboard.press(key === ' ' ? 'Space' : key.replace('+ ', '+Space'));
      await isAt(page, id);
      await expect(stepsSeen(page)).toHaveAttribute('id', id);
    }
  });

  test('a key blanks the screen, and any key restores the story and does nothing else', async ({
    page,
  }) => {
    await openIn(page, 'present', agenda.id);
    const blank = page.locator('[data-blank]');
    await page.keyboard.press('.');
    await expect(blank).toBeVisible();
    await expect(blank).toHaveText(words.present.is_blank);
    await page.keyboard.press('PageDown');
    await expect(blank).toBeHidden();
    await isAt(page, agenda.id);
  });

  test('the highlight goes from one thing to the next, and disappears after the last', async ({
    page,
  }) => {
    await openIn(page, 'present', agenda.id);
    const ring = page.locator('[data-highlight]');
    await page.keyboard.press('h');
    const title = await page.locator(`#${agenda.id}-title`).boundingBox();
    const around = await ring.boundingBox();
    if (!title || !around) throw new Error('nothing is pointed at');
    expect(around.x).toBeLessThan(title.x);
    expect(around.y).toBeLessThan(title.y);
    expect(around.x + around.width).toBeGreaterThan(title.x + title.width);
    expect(around.y + around.height).toBeGreaterThan(title.y + title.height);
    await page.keyboard.press('h');
    expect(await ring.boundingBox()).not.toEqual(around);
    await page.keyboard.press('Shift+H');
    expect(await ring.boundingBox()).toEqual(around);
    await page.keyboard.press('Shift+H');
    await expect(ring).toBeHidden();
    await page.keyboard.press('Shift+H');
    await expect(ring).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(ring).toBeHidden();
  });

  test('notes with the next step open below, and Escape closes them before it ends the presentation', async ({
    page,
  }) => {
    await openIn(page, 'present', agenda.id);
    await page.keyboard.press('n');
    const notes = page.getByRole('complementary', { name: words.present.notes_title });
    await expect(notes).toContainText(fill(words.present.next_step, { title: after.title }));
    await page.keyboard.press('PageDown');
    await expect(notes).not.toContainText(fill(words.present.next_step, { title: after.title }));
    await page.keyboard.press('Escape');
    await expect(notes).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(html(page)).toHaveAttribute('data-mode', 'scroll');
    await expect(page.getByRole('heading', { name: after.title, exact: true })).toBeInViewport();
    await isAt(page, after.id);
  });

  test('a key enlarges the text', async ({ page }) => {
    await openIn(page, 'present', agenda.id);
    const size = () =>
      page
        .locator(`#${agenda.id} .prose`)
        .evaluate((prose) => parseFloat(getComputedStyle(prose).fontSize));
    const usual = await size();
    await page.keyboard.press('t');
    expect(await size()).toBeGreaterThan(usual);
  });

  test('the presenter’s window follows and leads, and reconnects when either is reloaded', async ({
    page,
    context,
  }) => {
    const trouble = watch(page);
    await openIn(page, 'present', agenda.id);
    // Full screen as at the beginning of a talk; the browser ends it for the second window.
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    if (!(await isFull())) await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    const opening = context.waitForEvent('page');
    await page.keyboard.press('p');
    const presenter = await opening;
    trouble.push(...watch(presenter));
    const title = presenter.locator('[data-talk] h2');
    const next = presenter.locator('.next-step');
    await expect(title).toHaveText(agenda.title);
    await expect(next).toHaveText(fill(words.present.next_step, { title: after.title }));
    await page.keyboard.press('PageDown');
    await expect(title).toHaveText(after.title);
    await presenter.keyboard.press('PageUp');
    await expect(title).toHaveText(agenda.title);
    await isAt(page, agenda.id);
    await presenter.reload();
    await expect(title).toHaveText(agenda.title);
    await page.reload();
    await isAt(page, agenda.id);
    await presenter.getByRole('button', { name: words.controls.next }).click();
    await expect(title).toHaveText(after.title);
    await isAt(page, after.id);
    await presenter.keyboard.press('b');
    await expect(page.locator('[data-blank]')).toBeVisible();
    await presenter.keyboard.press('b');
    await expect(page.locator('[data-blank]')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(presenter.getByText(words.presenter_page.how_to_begin)).toBeVisible();
    expect(trouble).toEqual([]);
  });

  test('if no second window opens, the notes are shown below with a message', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openIn(page, 'present', agenda.id);
    await page.keyboard.press('p');
    await expect(page.getByText(words.present.no_window)).toBeVisible();
  });
});
