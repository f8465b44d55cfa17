import { expect, test } from '@playwright/test';
import { randomLcg } from 'd3';
import { map, unpainted, watch, withDrawnMap } from './support/page.ts';

/** Parts of hostile or meaningless addresses. */
const HARM = [
  ...['%', '%E0%A4%A', '<img src=x onerror=alert(1)>', '__proto__', 'constructor', 'why-here"]'],
  ...[
    'javascript:alert(1)',
    '../../etc/passwd',
    '\u0000',
    '\u202e',
    '\ud800',
    "' or 1=1 --",
    '${7*7}',
  ],
];

test('500 strange addresses are ignored', async ({ page }) => {
  const trouble = watch(page);
  await withDrawnMap(page);
  await unpainted(page);
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const random = randomLcg(1963);
  const harm = () => {
    const length = 1 + Math.floor(random() * 4);
    const parts = Array.from({ length }, () =>
      random() < 0.5
        ? (HARM[Math.floor(random() * HARM.length)] ?? '')
        : String.fromCodePoint(1 + Math.floor(random() * 0xd7fe)),
    );
    return parts.join('').repeat(random() < 0.05 ? 500 : 1);
  };
  // A query needs a new page, and few servers accept more than 8 KB. Fragments reach the open page.
  for (const name of ['mode', 'hindsight', 'talk', 'q']) {
    const search = new URLSearchParams([[name, harm().slice(0, 800)]]).toString();
    await page.goto('about:blank');
    await page.goto(`./?${search}#who-sat-there`);
    await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
    await page.evaluate(
      async (fragments) => {
        for (const fragment of fragments) {
          location.hash = fragment;
          await new Promise((done) => {
            requestAnimationFrame(done);
          });
        }
      },
      Array.from({ length: 124 }, harm),
    );
    await expect(page.locator('#who-sat-there .prose')).toBeVisible();
  }
  expect(trouble).toEqual([]);
});
