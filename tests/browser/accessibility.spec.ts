import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
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

/** The narrowest that there is, a tablet, a laptop; in CSS pixels. */
const sizes = [
  { width: 320, height: 700 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];

/** What a theme can change: the page is the same in both but for its colours. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

test.use({ bypassCSP: true });

// A test each: long lists take their time.
for (const viewport of sizes) {
  for (const address of addresses) {
    test(`two engines find nothing at ${address}, ${String(viewport.width)} px`, async ({
      page,
    }) => {
      await withoutWebGl(page);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      // Of what passes axe would otherwise describe every node, which long lists have many of.
      const axe = () =>
        new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
      const found = [
        ...(await axe().analyze()).violations,
        ...(
          await page
            .emulateMedia({ colorScheme: 'dark' })
            .then(() => axe().withRules(ABOUT_COLOUR).analyze())
        ).violations,
      ].map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      expect([...found, ...(await violationsByAce(page))]).toEqual([]);
    });
  }
}
