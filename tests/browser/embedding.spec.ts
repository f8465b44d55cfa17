import { expect, test } from '@playwright/test';
import { unpainted, withDrawnMap } from './support/page.ts';
import { interfaceOf } from './support/story.ts';

const words = interfaceOf('en');

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

for (const width of [390, 700, 1100]) {
  test(`a frame set to the height of its content finds one, and shows the article, ${String(width)} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1300, height: 900 });
    const body = `<iframe src="/chapters/photograph/" style="width: ${String(width)}px; height: 800px"></iframe>`;
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-script', 'running');
    /** Does what scripts do that resize frames. Returns the height that it has set. */
    const grow = () =>
      page.locator('iframe').evaluate(async (element: HTMLIFrameElement) => {
        const height = element.contentDocument?.documentElement.scrollHeight ?? 0;
        element.style.height = `${String(height)}px`;
        await new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        });
        return height;
      });
    await grow();
    await grow();
    const height = await grow();
    expect(await grow()).toBe(height);
    await expect(frame.locator('[data-still] img').first()).toBeVisible();
    await expect(frame.getByText(words.stage.tall_frame)).toBeVisible();
  });
}

test('in a frame, links to other sites open in a window of their own, and links within do not', async ({
  page,
}) => {
  const body = '<iframe src="/sources/" style="width: 800px; height: 600px"></iframe>';
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('a.away').first()).toHaveAttribute('target', '_blank');
  await expect(frame.locator('a[href^="http"]:not([target="_blank"])')).toHaveCount(0);
  await expect(frame.locator('.foot a[target]')).toHaveCount(0);
  await page.goto('./sources/');
  await expect(page.locator('a[target]')).toHaveCount(0);
});
