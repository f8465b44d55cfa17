import { need } from '../page/dom.ts';
import type { ReadingArea, StepBox } from './position.ts';

/** What the script must know of how the page lies: read once after each change of layout, never while scrolling. */
export interface PageLayout {
  boxes: StepBox[];
  area: ReadingArea;
  /** The smallest height that the window can have: it does not change when a phone's address bar hides. */
  height: number;
  /** Whether the page is laid out with a stage; else it is an article. */
  hasStage: boolean;
  /** The stage's size in CSS pixels; 0 by 0 in an article. */
  stage: { width: number; height: number };
  /** The root font size divided by 16. */
  unit: number;
}

/** Measures the page. */
export function measurePage(steps: readonly HTMLElement[]): PageLayout {
  const { layout } = document.documentElement.dataset;
  const stage = need('[data-stage]');
  const controls = need('[data-controls]');
  const masthead = need('.masthead').offsetHeight;
  const [firstStep] = steps;
  const px = (element: Element, name: string) =>
    parseFloat(getComputedStyle(element).getPropertyValue(name)) || 0;
  const stageBox = stage.getBoundingClientRect();
  // On paper there is none.
  const hasStage = layout !== undefined && stageBox.width > 0;
  const isAbove = hasStage && layout === 'above';
  const height = probe();
  return {
    boxes: steps.map((step) => {
      const box = step.getBoundingClientRect();
      return { top: box.top + scrollY, bottom: box.bottom + scrollY };
    }),
    area: {
      from: masthead + (isAbove ? stageBox.height : 0),
      to: height - (isAbove ? controls.offsetHeight : 0),
      // As the browser itself does it, so that a link leads to the same place with and without script.
      link:
        px(document.documentElement, 'scroll-padding-top') +
        (firstStep ? px(firstStep, 'scroll-margin-top') : 0),
    },
    height,
    hasStage,
    stage: { width: stageBox.width, height: stageBox.height },
    unit: parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
  };
}

function probe(): number {
  const element = need('[data-probe]');
  return element.offsetHeight;
}
