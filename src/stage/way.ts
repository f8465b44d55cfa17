import type { Scene } from '../schema/scene.ts';
import { isOnRoute } from '../page/route.ts';
import type { PlacedStep } from './steps-on-page.ts';

/** A step on the reader's way. */
export interface StepOnWay extends PlacedStep {
  /** How many steps of its chapter are on the way. */
  ofChapter: number;
}

/** The steps of this page that the reader's way leads through, in reading order: all of them, or those of the short way. */
export class Way {
  readonly #all: readonly { element: HTMLElement; step: PlacedStep }[];
  elements: readonly HTMLElement[] = [];
  steps: readonly StepOnWay[] = [];
  scenes: readonly Scene[] = [];

  /** `placed` are the steps of `elements`, in the same order. */
  constructor(elements: readonly HTMLElement[], placed: readonly PlacedStep[]) {
    this.#all = placed.flatMap((step, index) => {
      const element = elements[index];
      return element ? [{ element, step }] : [];
    });
    this.follow();
  }

  /** Takes the way that the page shows now. */
  follow(): void {
    const on = this.#all.filter(({ element }) => isOnRoute(element));
    const inChapter = Map.groupBy(on, ({ step }) => step.chapterNumber);
    this.elements = on.map(({ element }) => element);
    this.steps = on.map((one) => {
      const beside = inChapter.get(one.step.chapterNumber) ?? [];
      return { ...one.step, number: beside.indexOf(one), ofChapter: beside.length };
    });
    this.scenes = this.steps.map(({ step }) => step.scene);
  }
}
