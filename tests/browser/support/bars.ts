import type { Page } from '@playwright/test';

/** The spacing that readers may give to letters and words, as WCAG 1.4.12 has it. */
export const SPACED_OUT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/**
 * What is wrong in the masthead and in the controls: words that are cut off, or that overlap with others; controls that
 * overlap; and more than four controls in the masthead. What is there for ears only is
 * left aside.
 */
export function faultsInBars(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      name: string;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none' &&
      element.closest('.stage-notice, .explore') === null;
    const overlapping = (boxes: readonly Box[]) =>
      boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
          )
          .map((other) => `${one.name} and ${other.name} overlap`),
      );
    const boxOf = (element: Element, { left, right, top, bottom }: DOMRect): Box => ({
      name: [element.textContent, element.getAttribute('aria-label')].join(' ').trim(),
      ...{ left, right, top, bottom },
    });
    const faults = ['.masthead', '.controls'].flatMap((bar) => {
      const box = document.querySelector(bar)?.getBoundingClientRect();
      const texts = [...document.querySelectorAll(`${bar} :is(a, button, span)`)]
        .filter((element) => isSeen(element) && element.querySelector('*') === null)
        .map((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return boxOf(element, range.getBoundingClientRect());
        });
      const controls = [...document.querySelectorAll(`${bar} :is(a, button)`)]
        .filter(isSeen)
        .map((element) => boxOf(element, element.getBoundingClientRect()));
      const cut = [...texts, ...controls].filter(
        ({ left, right, top, bottom }) =>
          left < -0.5 ||
          right > innerWidth + 0.5 ||
          top < (box?.top ?? 0) - 1 ||
          (bar === '.masthead' && bottom > (box?.bottom ?? 0) + 1),
      );
      const clipped = [...document.querySelectorAll(`${bar} :is(a, button, span)`)]
        .filter((element) => isSeen(element) && getComputedStyle(element).overflowX !== 'visible')
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
      return [
        ...cut.map(({ name }) => `${name} is cut off`),
        ...clipped.map(({ textContent }) => `${textContent} is cut short`),
        ...overlapping(texts),
        ...overlapping(controls),
      ];
    });
    const count = [...document.querySelectorAll('.masthead :is(a, button, input)')].filter(
      isSeen,
    ).length;
    return count > 4 ? [...faults, `${String(count)} controls in the masthead`] : faults;
  });
}

/** The bars that are too narrow for what is in them, so that it runs into the picture. */
export function narrowBars(page: Page): Promise<string[]> {
  return page
    .locator(':is(.masthead, .controls)')
    .evaluateAll((bars) =>
      bars
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ tagName }) => `${tagName} is too narrow`),
    );
}
