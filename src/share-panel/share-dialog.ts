import { addStyles } from '../page/add-styles.ts';
import { fetchElement } from '../page/fetch-element.ts';
import { openDialog } from '../stage/open-dialog.ts';
import { startSharePanel } from './share-panel.ts';
import { completeCitations } from './complete-citations.ts';
import { startCopyButtons } from './copy-buttons.ts';
import styles from './share-dialog.css?url';

/**
 * Opens a dialog in which a step is shared, saved, embedded and cited: what its own page, at `address`, has for that. Rejects
 * where the page cannot be fetched, as without a network.
 */
export async function openShareDialog(
  address: string,
  words: { heading: string; close: string; own_page: string },
): Promise<void> {
  await addStyles(styles);
  const content = document.createElement('div');
  const shared = unfolded(await fetchElement(`${address}#share`));
  const cited = unfolded(await fetchElement(`${address}#cite`));
  // The dialog's own heading says what the first one would.
  shared.querySelector('h3')?.remove();
  content.append(shared, cited);
  startSharePanel(shared);
  completeCitations(cited);
  startCopyButtons(cited);
  openDialog(content, {
    id: 'share-title',
    heading: words.heading,
    close: words.close,
    more: { href: address, words: words.own_page },
  });
}

/** What is folded on its page, as a section whose heading is what was its head. */
function unfolded(folded: Element | null): HTMLElement {
  if (!(folded instanceof HTMLElement))
    throw new Error('the page of the step has nothing to share');
  const section = document.createElement('section');
  section.className = folded.className;
  Object.assign(section.dataset, folded.dataset);
  const heading = document.createElement('h3');
  heading.textContent = folded.querySelector('summary')?.textContent ?? '';
  const parts = [...folded.children].filter(({ localName }) => localName !== 'summary');
  section.append(heading, ...parts.map((part) => document.importNode(part, true)));
  return section;
}
