import type { Page } from '@playwright/test';
import type { SettingName, SettingValue } from '../../../src/page/settings.ts';

/** A button of the view panel, which is to be open. */
export const viewButton = <Name extends SettingName>(
  page: Page,
  setting: Name,
  value: SettingValue<Name>,
) => page.locator(`#view [data-setting="${setting}"][data-value="${value}"]`);

/** Opens the view panel and chooses a value there, in two presses; then closes the panel if it is still open. */
export async function chooseInView<Name extends SettingName>(
  page: Page,
  setting: Name,
  value: SettingValue<Name>,
): Promise<void> {
  await page.locator('.open-view').click();
  await viewButton(page, setting, value).click();
  await closeView(page);
}

/** Presses the hindsight switch: in the masthead, or on a phone in the view panel. */
export async function pressHindsight(page: Page): Promise<void> {
  const inMasthead = page.locator('.masthead [data-hindsight-switch]');
  if (await inMasthead.isVisible()) {
    await inMasthead.click();
    return;
  }
  await page.locator('.open-view').click();
  await page.locator('#view [data-hindsight-switch]').click();
  await closeView(page);
}

async function closeView(page: Page): Promise<void> {
  const close = page.locator('#view .close');
  if (await close.isVisible()) await close.click();
}
