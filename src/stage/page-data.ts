import type { StoryData } from '../story/story-data.ts';

/** Reads what the page carries for its scripts; null on a page that tells no story. */
export function readStoryData(): StoryData | null {
  const text = document.getElementById('story-data')?.textContent;
  return text ? (JSON.parse(text) as StoryData) : null;
}

/** An element that the page is built with; throws where it is not there. */
export function need<E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
