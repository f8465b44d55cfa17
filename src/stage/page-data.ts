import type { StoryData } from '../story/story-data.ts';

/** Reads what the page carries for its scripts; null on a page that tells no story. */
export function readStoryData(): StoryData | null {
  const text = document.getElementById('story-data')?.textContent;
  return text ? (JSON.parse(text) as StoryData) : null;
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
