import { completeCitations } from './complete-citations.ts';
import { startCopyButtons } from './copy-buttons.ts';
import { startSharePanel } from './share-panel.ts';

/** Makes work what a page has for sharing and citing it. */
export function startSharingPage(): void {
  const panel = document.querySelector<HTMLElement>('[data-share-panel]');
  if (panel) startSharePanel(panel);
  for (const citations of document.querySelectorAll<HTMLElement>('.cite-this')) {
    completeCitations(citations);
    startCopyButtons(citations);
  }
}
