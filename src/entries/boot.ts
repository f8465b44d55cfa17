import { apply, initialValue, SETTING_NAMES } from '../page/settings.ts';
import { keepStageLayout } from '../page/stage-layout.ts';

/*
 * Runs before the first paint, so that the page is painted once: applies the reader's settings, and marks that there are
 * scripts. What became known only later is open as the page is built, for readers without scripts; here it is folded.
 *
 * It blocks the page's first paint: what it imports must stay small. tools/boot-script.ts bundles it.
 */

const root = document.documentElement;

for (const name of SETTING_NAMES) {
  const value = initialValue(name);
  if (value !== null) apply(name, value);
}
root.dataset.script = '';
// Where one step is shown at a time, it is the one that the address names until the stage has started.
if (location.hash.length > 1) root.dataset.shows = 'addressed';
keepStageLayout();
if (root.dataset.hindsight === 'without') foldWhatCameLater();

// If the rest of the scripts cannot be fetched, the page is the article that it is without them.
addEventListener(
  'error',
  (event) => {
    if (event.target instanceof HTMLScriptElement) root.dataset.reading = 'article';
  },
  true,
);

/** Folds each disclosure as it is parsed: none is ever seen open, and folding moves nothing on the page. */
function foldWhatCameLater(): void {
  const folded = new WeakSet<Element>();
  const fold = () => {
    for (const later of document.querySelectorAll<HTMLDetailsElement>('details.later[open]')) {
      if (!folded.has(later)) later.open = false;
      folded.add(later);
    }
  };
  const parsing = new MutationObserver(fold);
  parsing.observe(root, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    fold();
    parsing.disconnect();
  });
}
