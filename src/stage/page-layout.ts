import { requireElement } from '../page/dom.ts';
import type { ReadingArea, StepBox } from './position.ts';

/** The measurements that scripts need of the page: taken after each change of layout, never while scrolling. */
export interface PageLayout {
  boxes: StepBox[];
  area: ReadingArea;
  /** The window's smallest height, in px: it does not change when a phone's address bar hides. */
  height: number;
  /** Whether the page is laid out with a stage; otherwise it is an article. */
  hasStage: boolean;
  /** The stage's size in CSS pixels; 0 by 0 in an article. */
  stage: { width: number; height: number };
  /** How many times as large as it is laid out the stage shows everything: the root font size divided by 16. */
  scale: number;
}

/** Measures the page as it is laid out now. */
export function measurePage(steps: readonly HTMLElement[]): PageLayout {
  const { layout } = document.documentElement.dataset;
  const stage = requireElement('[data-stage]');
  const controls = requireElement('[data-controls]');
  const masthead = requireElement('.masthead').offsetHeight;
  const [firstStep] = steps;
  const px = (element: Element, name: string) =>
    parseFloat(getComputedStyle(element).getPropertyValue(name)) || 0;
  const stageBox = stage.getBoundingClientRect();
  // On paper there is none.
  const hasStage = layout !== undefined && stageBox.width > 0;
  const isAbove = hasStage && layout === 'above';
  // An invisible element as high as the smallest window (100svh).
  const height = requireElement('[data-probe]').offsetHeight;
  return {
    boxes: steps.map((step) => {
      const box = step.getBoundingClientRect();
      const opening = openingOf(step)?.getBoundingClientRect().top;
      return {
        top: box.top + scrollY,
        bottom: box.bottom + scrollY,
        opening: opening === undefined ? undefined : opening + scrollY,
      };
    }),
    area: {
      from: masthead + (isAbove ? stageBox.height : 0),
      to: height - (isAbove ? controls.offsetHeight : 0),
      // What the browser itself goes by, so that a link leads to the same place with and without scripts.
      link:
        px(document.documentElement, 'scroll-padding-top') +
        (firstStep ? px(firstStep, 'scroll-margin-top') : 0),
    },
    height,
    hasStage,
    stage: { width: stageBox.width, height: stageBox.height },
    // Browsers round a font's size in different ways.
    scale:
      Math.round((parseFloat(getComputedStyle(document.documentElement).fontSize) / 16) * 100) /
      100,
  };
}

/** The opening of a chapter that its first step follows. */
function openingOf(step: Element): Element | null {
  const before = step.previousElementSibling;
  return before?.matches('.chapter-head') ? before : null;
}
