import { expect, test, type Page } from '@playwright/test';
import { countPages } from '../../tools/engines/count-pages.ts';
import { violationsByAxe } from './support/axe.ts';
import { wordsOf } from './support/story.ts';
import { watch } from './support/page.ts';

const words = wordsOf('en');
const { front } = words.classroom.data;

const address = (kind: string, id: string) => `./teach/${kind}/${id.replaceAll('_', '-')}/`;

/** One page of each kind. */
const kinds = [
  './teach/',
  './teach/blueprint/',
  './teach/plans/one-lesson/',
  './teach/documents/who-broke-inf/',
  './teach/pictures/stockpiles/',
  './teach/role-play/',
  './teach/warm-up/',
  './teach/record/',
  './teach/plain/',
  './teach/keys/warm-up/',
];

/** How many pages of paper each sheet takes, where it promises a number. */
const promised: (readonly [address: string, pages: number])[] = [
  ['./teach/blueprint/', 1],
  ['./teach/warm-up/', 1],
  ['./teach/record/', 1],
  ['./teach/plans/substitute/', 1],
  ...Object.keys(words.picture_sheets.data).map((id) => [address('pictures', id), 2] as const),
  ...Object.keys(words.document_sets.data).map((id) => [address('documents', id), 3] as const),
];

for (const { width, height } of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`what teachers judge by is in the first screen at ${String(width)} by ${String(height)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./teach/');
    const parts = [
      ...[front.question, front.for_whom, front.how_long, ...front.can_do, front.to_print].map(
        (text) => page.getByText(text, { exact: true }),
      ),
      ...[front.start, front.print_all, front.slides, front.documents].map((name) =>
        page.locator('.front').getByRole('link', { name, exact: true }),
      ),
    ];
    for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
  });
}

/** The room within the margins of a page, in px. */
const SIZE_ON = { A4: { width: 627, height: 956 }, Letter: { width: 650, height: 889 } } as const;

const FORMATS = ['A4', 'Letter'] as const;

/** Whose letters a sheet is set in: a first visit has those of the system, later ones those of the site. */
const LETTERS = ['system', 'site'] as const;

/** Opens a page in these letters, which otherwise depends on what is fetched in time. */
async function openInLetters(
  page: Page,
  path: string,
  letters: (typeof LETTERS)[number],
): Promise<void> {
  await page.unrouteAll();
  if (letters === 'system') {
    await page.route('**/*.woff2', (route) => route.abort());
  } else {
    await page.route('**/teach/**/', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = text
        .replace('media="not all"', '')
        .replaceAll('display:optional', 'display:block');
      await route.fulfill({ response, body });
    });
  }
  await page.goto(path);
  const hasOwn = await page.evaluate(async () => {
    const fonts = await document.fonts.ready;
    return [...fonts].some(({ family, status }) => family === 'Literata' && status === 'loaded');
  });
  expect(hasOwn).toBe(letters === 'site');
}

test.describe('on paper', () => {
  // The policy knows the styles only as they are built.
  test.use({ bypassCSP: true });

  for (const [sheet, pages] of promised) {
    test(`${sheet} takes as many pages as it promises on ${FORMATS.join(' and ')}, in the letters of the system and of the site`, async ({
      page,
    }) => {
      for (const letters of LETTERS) {
        await openInLetters(page, sheet, letters);
        for (const format of FORMATS) {
          const printed = countPages(await page.pdf({ format }));
          expect(printed, `${format}, in the letters of the ${letters}`).toBe(pages);
        }
      }
    });
  }
});

for (const format of FORMATS) {
  test(`the minutes of each lesson are on one page on ${format}`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SIZE_ON[format]);
    for (const [id, { lessons }] of Object.entries(words.plans.data)) {
      if (lessons.length > 1) continue;
      await page.goto(address('plans', id));
      await page.evaluate(() => document.fonts.ready);
      const bottom = await page
        .locator('.minutes')
        .evaluate((table) => table.getBoundingClientRect().bottom + scrollY);
      expect(bottom, id).toBeLessThan(SIZE_ON[format].height);
    }
  });

  test(`the cards are two to a page on ${format}, and nothing of them is cut off`, async ({
    page,
  }) => {
    await page.goto('./teach/role-play/');
    await page.emulateMedia({ media: 'print' });
    const cards = page.locator('.role-card');
    await expect(cards).toHaveCount(8);
    await page.setViewportSize(SIZE_ON[format]);
    const cut = await cards.evaluateAll((all) =>
      all
        .filter((card) => card.scrollHeight > card.clientHeight + 1)
        .map((card) => card.textContent),
    );
    expect(cut).toEqual([]);
    const whole = countPages(await page.pdf({ format }));
    await page.locator('.cards').evaluate((one) => {
      one.remove();
    });
    expect(whole - countPages(await page.pdf({ format }))).toBe(4);
  });
}

test.describe('for everyone', () => {
  test.use({ bypassCSP: true });

  for (const sheet of kinds) {
    test(`axe finds no violations at ${sheet}, light and dark, narrow and wide`, async ({
      page,
    }) => {
      const found: string[] = [];
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(sheet);
        await openAll(page);
        found.push(...(await violationsByAxe(page)));
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) found.push(`${String(over)} px too wide at ${String(width)}`);
      }
      expect(found).toEqual([]);
    });
  }
});

test('on paper a document sheet has lines below each question, and a plan the addresses of what it uses', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('./teach/documents/who-broke-inf/');
  const questions = page.locator('.questions li');
  for (const question of await questions.all()) {
    await expect(question.locator('.blank-lines')).toBeVisible();
  }
  expect(await questions.count()).toBeGreaterThan(5);
  await page.goto('./teach/plans/one-lesson/');
  const { lessons, materials } = words.plans.data.one_lesson ?? { lessons: [], materials: [] };
  await expect(page.locator('.address:visible')).toHaveCount(materials.length);
  await expect(page.getByText('/teach/pictures/counting/')).toBeVisible();
  const rows = page.locator('.minutes tbody tr');
  for (const [at, { uses = [] }] of (lessons[0]?.phases ?? []).entries()) {
    await expect(rows.nth(at).locator('.uses a')).toHaveCount(uses.length);
  }
});

test('what is handed out ends with its own last line, not with the footer of the site', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const sheet of [
    './teach/plans/one-lesson/',
    './teach/quiz/the-count/',
    './teach/keys/quiz/the-count/',
    './teach/questions/',
  ]) {
    await page.goto(sheet);
    await expect(page.locator('.foot')).toBeHidden();
  }
});

test('a picture is turned over by keyboard', async ({ page }) => {
  const trouble = watch(page);
  await page.goto('./teach/pictures/dots/');
  const title = page.getByRole('heading', { name: words.figures.data.dots?.title ?? '' });
  await expect(title).toBeHidden();
  await page.locator('.reveal summary').focus();
  await page.keyboard.press('Enter');
  await expect(title).toBeVisible();
  expect(trouble).toEqual([]);
});

test('a sheet is printed by its own button', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await page.goto('./teach/warm-up/');
  await page.getByRole('button', { name: words.classroom.data.sheet.print, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});

async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}
