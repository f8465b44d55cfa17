import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { violationsByAce } from './support/ace.ts';
import { withoutWebGl } from './support/page.ts';

const addresses = [
  // With a step in the address the stage is up; the cover is on the same page.
  ...['./#who-sat-there', './chapters/the-count/#the-glider'],
  // A mode is a style of the same page, and a chapter's has all that the whole story's is made of.
  ...['step', 'read', 'present'].map((mode) => `./chapters/the-count/?mode=${mode}#the-glider`),
  './presenter/',
  ...['./sources/', './dates/'],
  ...['./how-we-know/', './glossary/', './people-and-places/', './search/?q=ryabkov'],
];

/** A tablet, where everything is asked; in CSS pixels. */
const tablet = { width: 820, height: 1180 };

/** The narrowest that there is, and a laptop, where only what depends on the width is asked again. */
const otherWidths = [
  { width: 320, height: 700 },
  { width: 1440, height: 900 },
];

/** What a theme can change: the page is the same in both except for its colours. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What a width can change: what is shown, in which order, how large, and on what ground. */
const ABOUT_WIDTH = [
  ...['target-size', 'color-contrast', 'scrollable-region-focusable'],
  ...['aria-hidden-focus', 'button-name', 'link-name', 'heading-order', 'empty-heading'],
  ...['bypass', 'region', 'landmark-one-main', 'page-has-heading-one', 'nested-interactive'],
];

test.use({ bypassCSP: true });

/** Of what passes axe would otherwise describe every node, which long lists have many of. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

async function open(page: Page, address: string, viewport: typeof tablet): Promise<void> {
  await withoutWebGl(page);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
}

const inWords = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

// A test for each page, because long lists take their time.
for (const address of addresses) {
  test(`two engines find nothing at ${address}`, async ({ page }) => {
    await open(page, address, tablet);
    const found = inWords(await axe(page).analyze());
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...inWords(await axe(page).withRules(ABOUT_COLOUR).analyze()));
    expect([...found, ...(await violationsByAce(page))]).toEqual([]);
  });

  // A page of its own for each: one that presents fills the screen, and cannot be made another size.
  for (const viewport of otherWidths) {
    test(`nothing is found at ${address}, ${String(viewport.width)} px wide`, async ({ page }) => {
      await open(page, address, viewport);
      expect(inWords(await axe(page).withRules(ABOUT_WIDTH).analyze())).toEqual([]);
    });
  }
}
