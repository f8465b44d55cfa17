/** The blocks of text by which the page is kept in place: what opens and folds changes nothing inside any of them. */
const BLOCKS = '.chapter-head > *, .step > :not(.prose), .prose > *, .glossary, .foot';

/** Changes the page and scrolls so that the first block in view that is still there stays where it was. */
export function stayInPlace(change: () => void): void {
  // The view begins below what covers the page's whole width: the masthead, and the stage if it is above the text.
  const from = Math.max(
    ...[...document.querySelectorAll('.masthead, [data-stage]')]
      .map((over) => over.getBoundingClientRect())
      .map(({ bottom, width }) => (width > innerWidth * 0.9 ? bottom : 0)),
  );
  const inView = [...document.querySelectorAll(BLOCKS)]
    .map((block) => ({ block, before: block.getBoundingClientRect() }))
    .filter(({ before: { bottom, height } }) => height > 1 && bottom > from + 1);
  change();
  const kept = inView.find(({ block }) => block.getClientRects().length > 0);
  if (!kept) return;
  const after = kept.block.getBoundingClientRect();
  // If that block has just been folded, its label is brought into view instead.
  const isGone = after.bottom - after.top + kept.before.top < from + 1;
  const top = isGone ? from : kept.before.top;
  scrollBy({ top: after.top - top, behavior: 'instant' });
}
