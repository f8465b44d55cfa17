import type { PageData } from '../story/page-data.ts';

/** Reads what the page carries for its scripts. */
export function readPageData(): PageData {
  return JSON.parse(need('#page-data').textContent) as PageData;
}

/** An element that the page is built with; throws where it is not there. */
export function need(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new Error(`the page has no ${selector}`);
}

/** A drawing that the page is built with; throws where it is not there. */
export function needSvg(selector: string, within: ParentNode = document): SVGSVGElement {
  const found = within.querySelector(selector);
  if (found instanceof SVGSVGElement) return found;
  throw new Error(`the page has no drawing ${selector}`);
}

/** A canvas that the page is built with; throws where it is not there. */
export function needCanvas(selector: string, within: ParentNode = document): HTMLCanvasElement {
  const found = within.querySelector(selector);
  if (found instanceof HTMLCanvasElement) return found;
  throw new Error(`the page has no canvas ${selector}`);
}
