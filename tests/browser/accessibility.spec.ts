import { expect, test, type Page } from '@playwright/test';
import { violationsByAce } from './support/ace.ts';
import { violationsByAxe } from './support/axe.ts';
import { faultsInBars, SPACED_OUT } from './support/bars.ts';
import { map, twoFrames, unpainted, withDrawnMap } from './support/page.ts';

const addresses = [
  // With a step in the address the stage is shown; the cover is on the same page.
  ...['./#who-sat-there', './chapters/the-count/#the-glider'],
  // Modes are styles of the same page, and a chapter has everything that the whole story consists of.
  ...['step', 'read', 'present'].map((mode) => `./chapters/the-count/?mode=${mode}#the-glider`),
  './chapters/the-count/?questions=on#three-ceilings',
  './presenter/',
  ...['./sources/', './dates/'],
  ...['./steps/who-sat-there/', './figures/rounds/', './changes/', './data/rounds/'],
  './teach/questions/',
  ...['./teach/quiz/', './teach/quiz/the-count/', './teach/keys/', './teach/keys/quiz/the-count/'],
  ...['./how-we-know/', './glossary/', './people-and-places/', './search/?q=ryabkov'],
];

/** A tablet, on which all rules are checked; in CSS pixels. */
const tablet = { width: 820, height: 1180 };

/** The narrowest window and a laptop, on which only rules that depend on the width are checked again. */
const otherWidths = [
  { width: 320, height: 700 },
  { width: 1440, height: 900 },
];

/** Rules that depend on the theme, which changes only colours. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Rules that depend on the width, which changes what is shown, its order, size and background. */
const ABOUT_WIDTH = [
  ...['target-size', 'color-contrast', 'scrollable-region-focusable'],
  ...['aria-hidden-focus', 'button-name', 'link-name', 'heading-order', 'empty-heading'],
  ...['bypass', 'region', 'landmark-one-main', 'page-has-heading-one', 'nested-interactive'],
];

test.use({ bypassCSP: true });

async function open(page: Page, address: string, viewport: typeof tablet): Promise<void> {
  await withDrawnMap(page);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
}

// One test per page, because long lists take long.
for (const address of addresses) {
  test(`two engines find no violations at ${address}`, async ({ page }) => {
    await open(page, address, tablet);
    const found = await violationsByAxe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violationsByAxe(page, { rules: ABOUT_COLOUR })));
    expect([...found, ...(await violationsByAce(page))]).toEqual([]);
  });

  // A fresh page for each width: a page that presents is full screen and cannot be resized.
  for (const viewport of otherWidths) {
    test(`there are no violations at ${address}, ${String(viewport.width)} px wide, nor anything beside it`, async ({
      page,
    }) => {
      await open(page, address, viewport);
      // What is hidden from the eye alone may widen a page as well.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await violationsByAxe(page, { rules: ABOUT_WIDTH })).toEqual([]);
    });
  }
}

test('with forced colours, whatever is pressed has the system’s colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const mode of ['scroll', 'step', 'read']) {
    await page.goto(`./?mode=${mode}&hindsight=with#who-sat-there`);
    const colours = await page.evaluate(() => {
      const probe = document.createElement('p');
      probe.style.cssText =
        'color: HighlightText; background: Highlight; forced-color-adjust: none';
      document.body.append(probe);
      return [probe, ...document.querySelectorAll('[aria-pressed="true"]')].map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return `${color} on ${backgroundColor}`;
      });
    });
    expect(colours.length).toBeGreaterThan(3);
    expect(new Set(colours).size, colours.join(', ')).toBe(1);
  }
});

for (const typefaces of ['the site’s typefaces', 'the system’s typefaces']) {
  test(`with the spacing of WCAG 1.4.12 and ${typefaces} nothing in the bars is covered or cut off`, async ({
    page,
  }) => {
    await withDrawnMap(page);
    if (typefaces === 'the system’s typefaces')
      await page.route('**/*.woff2', (route) => route.abort());
    await unpainted(page);
    await page.goto('./?mode=step#who-sat-there');
    await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
    await page.addStyleTag({ content: SPACED_OUT });
    for (const width of [375, 390, 768, 960, 1024, 1200, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await twoFrames(page);
      expect(await faultsInBars(page), String(width)).toEqual([]);
    }
  });
}
