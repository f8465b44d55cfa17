import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, watch, withoutWebGl } from './support/page.ts';
import { wordsOf } from './support/story.ts';

const { assign } = wordsOf('en').classroom.data;

test.beforeEach(async ({ page }) => {
  await withoutWebGl(page);
});

test.describe('an assignment', () => {
  test.use({ bypassCSP: true });

  test('gives a link, a code and a card for what is chosen, by keyboard', async ({ page }) => {
    const trouble = watch(page);
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed =
          document.querySelector('.printed-alone')?.textContent ?? '';
      };
    });
    await page.goto('./teach/');
    await page.getByRole('button', { name: assign.title }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: assign.title });
    const links = dialog.locator('[data-links] input');
    await expect(links).toHaveCount(1);
    await expect(links).toHaveValue(/\/\?route=short&questions=on&hindsight=locked$/);
    await dialog.getByRole('checkbox', { name: 'The count' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('checkbox', { name: assign.locked }).focus();
    await page.keyboard.press('Space');
    await expect(links.last()).toHaveValue(/\/chapters\/the-count\/\?questions=on$/);
    await expect(dialog.locator('[data-links] svg[role="img"]')).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await dialog.getByRole('button', { name: assign.print }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', /The count/);
    await expect(page.locator('html')).toHaveAttribute('data-printed', /questions=on/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(trouble).toEqual([]);
  });
});

test('hindsight that a link has locked opens at the end, and says why until then', async ({
  page,
}) => {
  await open(page, 'three-ceilings', './chapters/the-count/?hindsight=locked');
  const toggle = page.locator('.masthead [data-hindsight-switch]');
  await expect(toggle).toHaveAttribute('aria-disabled', 'true');
  await expect(toggle).toHaveAttribute('title', assign.locked_reason);
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(assign.locked_reason).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  await expect(page.locator('details.later').first()).toBeHidden();
  await page.evaluate(() => (location.hash = '#the-glider'));
  await expect(toggle).not.toHaveAttribute('aria-disabled', /./);
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  // A reload does not lock it again.
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
});
