import type { Explore } from '../explore/explore.ts';
import type { Presentation } from '../present/presentation.ts';

interface Handlers {
  stage: HTMLElement;
  explore: Explore;
  presentation: Presentation;
  /** The arrow keys from step to step. */
  onArrows: (event: KeyboardEvent) => void;
}

/**
 * The story page's keys, in the order in which they are asked. Whoever takes a key prevents its default, and the others
 * leave it alone.
 *
 * So Escape closes the topmost thing, and only that: a popover or dialog (the browser's own doing), then exploring; on a
 * projector the blank screen, an open note, the highlight, the presenter's notes, the presentation; otherwise a note
 * (inline-notes.ts). Keys inside a widget are its own: the ribbon's marks (ribbon-marks.ts), forms and toolbars
 * (`takesKeys` in dom.ts). Every page also has the keys for search (search-key.ts) and printing (printing.ts).
 */
export function startStoryKeys({ stage, explore, presentation, onArrows }: Handlers): void {
  // On their way down to the element that has the focus, so before any other handler.
  document.addEventListener('keydown', explore.onEscape, true);
  document.addEventListener('keydown', presentation.onKey, true);
  // On their way up again.
  stage.addEventListener('keydown', explore.onKey);
  document.addEventListener('keydown', onArrows);
}
