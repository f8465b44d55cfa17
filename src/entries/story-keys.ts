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
 * Escape comes before all of these: it closes the topmost thing that is open (page/layers.ts). Keys inside a widget are
 * its own: the ribbon's marks (ribbon-marks.ts), forms and toolbars (`takesKeys` in dom.ts). Every page also has the
 * keys for search (search-key.ts) and printing (printing.ts). All of them read keys with page/keys.ts.
 */
export function startStoryKeys({ stage, explore, presentation, onArrows }: Handlers): void {
  // On their way down to the element that has the focus, so before any other handler.
  document.addEventListener('keydown', presentation.onKey, true);
  // On their way up again.
  stage.addEventListener('keydown', explore.onKey);
  document.addEventListener('keydown', onArrows);
}
