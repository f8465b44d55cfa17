import { expect, test } from '@playwright/test';
import { withDrawnMap } from './support/page.ts';

test.use({ colorScheme: 'dark' });

for (const address of [
  './',
  './no-such-page/',
  './people-and-places/',
  './dates/',
  './signs/',
  './chapters/the-count/',
  './steps/who-sat-there/',
])
  test(`no part of a picture in ${address} has the black of a style that is missing`, async ({
    page,
  }) => {
    await withDrawnMap(page);
    await page.goto(address);
    const black = await page
      .locator('svg :is(path, circle, rect, ellipse, text)')
      .evaluateAll((parts) => {
        /** Whether its middle is painted; a line has no inside. */
        const isFilled = (part: SVGGraphicsElement) => {
          const { x, y, width, height } = part.getBBox();
          const middle = new DOMPoint(x + width / 2, y + height / 2);
          return !(part instanceof SVGGeometryElement) || part.isPointInFill(middle);
        };
        return parts
          .filter((part) => part instanceof SVGGraphicsElement)
          .filter((part) => part.getClientRects().length > 0 && isFilled(part))
          .filter((part) => getComputedStyle(part).fill === 'rgb(0, 0, 0)')
          .map((part) => part.outerHTML.slice(0, 120));
      });
    expect(black).toEqual([]);
  });
