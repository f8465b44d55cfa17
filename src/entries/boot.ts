import { showArticle } from '../page/article.ts';
import { idInAddress } from '../page/fragment.ts';
import { prefersLessData } from '../page/connection.ts';
import { apply, initialValue, SETTING_NAMES } from '../page/settings.ts';
import { fetchFaces, fontSheet } from '../page/font-sheet.ts';
import { keepStageLayout } from '../page/stage-layout.ts';

/*
 * Runs before the first paint, so that the page is painted once: applies the reader's settings, and marks that there are
 * scripts. What became known only later is open as the page is built, for readers without scripts; here it is folded.
 *
 * It stands in every page, and the first paint waits for it: what it imports must stay small. tools/classic-scripts.ts
 * bundles it.
 */

const root = document.documentElement;
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

/** How long a page waits for fonts that are at hand, or that it needs from the start, before it is painted without them, in ms. */
const PATIENCE = 800;

for (const name of SETTING_NAMES) {
  const value = initialValue(name);
  if (value !== null) apply(name, value);
}
root.dataset.script = '';
// Where one step is shown at a time, it is the one that the address names until the stage has started.
if (isOpenedAtStep()) root.dataset.shows = 'addressed';
keepStageLayout();
if (root.dataset.hindsight !== 'with') foldWhatCameLater();
if (hasFontsAlready() || (isOpenedAtStep() && !prefersLessData())) void awaitFonts();
if (isOpenedAtCover()) root.dataset.deferred = '';

// By then the page's own scripts have run. If one could not be fetched, or has failed, the page is the article that it is
// without them. Errors say nothing of that: they may be those of an extension, a school's filter or the host's statistics.
document.addEventListener('DOMContentLoaded', () => {
  if (root.dataset.step === undefined || root.dataset.script === 'running') return;
  console.warn('A script of this page did not run; the story is shown as an article.');
  showArticle();
});

/**
 * Folds each disclosure as it is parsed, but the one that the address leads to: none is ever seen open, and folding moves
 * nothing on the page.
 */
function foldWhatCameLater(): void {
  const goal = idInAddress();
  const folded = new WeakSet<Element>();
  const fold = () => {
    for (const later of document.querySelectorAll<HTMLDetailsElement>('details.later[open]')) {
      if (!folded.has(later) && later.id !== goal) later.open = false;
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

/** Whether the fonts are on the device: the whole site is, or the reader has been on this page or another of the site. */
function hasFontsAlready(): boolean {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) return true;
  if (visit?.type !== 'navigate') return true;
  return 'navigation' in window && navigation.entries().some((one) => !one.sameDocument);
}

function isOpenedAtStep(): boolean {
  return location.hash.length > 1;
}

/**
 * Has the fonts in the page from its first paint if they come soon. Later they could not come at all on a page opened at a
 * step: nearly every line in view would break differently. The style sheet itself stays off: a browser would take the faces
 * of a sheet away again, and move the page, whenever another sheet with layers comes, as the live map's does.
 */
async function awaitFonts(): Promise<void> {
  const sheet = fontSheet();
  if (!sheet) return;
  sheet.dataset.asked = '';
  root.dataset.awaits = 'fonts';
  const paint = () => delete root.dataset.awaits;
  const late = setTimeout(paint, PATIENCE);
  try {
    const faces = await fetchFaces(sheet);
    if (!('awaits' in root.dataset)) return;
    for (const face of faces) document.fonts.add(face);
  } catch (error) {
    console.warn('The fonts could not be fetched; the page stays in the system’s.', error);
  }
  clearTimeout(late);
  paint();
}

/** Whether this is a story that begins at its cover, rather than at a step, or where the reader was before. */
function isOpenedAtCover(): boolean {
  // Only here does the address still name the words that a link of a browser's search leads to.
  const isPlain = visit?.type === 'navigate' && !visit.name.includes('#');
  return isPlain && root.dataset.step !== undefined && root.dataset.mode === 'scroll';
}
