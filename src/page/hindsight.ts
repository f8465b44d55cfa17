import { requireElement } from './dom.ts';
import { Layer } from './layers.ts';
import { choose, currentValue, SETTINGS_CHANGED, storedValue } from './settings.ts';

/** The blocks of text by which the page is kept in place: hindsight changes nothing inside any of them. */
const BLOCKS = '.chapter-head > *, .step > :not(.prose), .prose > *, .glossary, .foot';

/** Whether the story is shown with what became known only later. */
export function hasHindsight(): boolean {
  return currentValue('hindsight') === 'with';
}

/**
 * Makes the switches work: they open or fold what became known only later, and the text that is in view stays in place.
 * The first time, a note says what was switched.
 */
export function startHindsight(): void {
  const switches = document.querySelectorAll<HTMLButtonElement>('[data-hindsight-switch]');
  const explain = makeExplanation();
  let isShown = hasHindsight();
  const follow = () => {
    if (isShown !== hasHindsight()) stayInPlace(openOrFold);
    isShown = hasHindsight();
    label();
  };
  const label = () => {
    for (const one of switches) one.setAttribute('aria-checked', String(hasHindsight()));
  };
  for (const one of switches) {
    one.addEventListener('click', () => {
      const isFirst = storedValue('hindsight') === null && one.closest('.masthead') !== null;
      choose('hindsight', hasHindsight() ? 'without' : 'with');
      explain(isFirst);
    });
  }
  addEventListener(SETTINGS_CHANGED, follow);
  label();
}

/** Returns a function that shows or hides the note on what the switch does. Escape hides it too. */
function makeExplanation(): (isWanted: boolean) => void {
  const note = requireElement('[data-hindsight-about]');
  const show = (isWanted: boolean) => {
    note.togglePopover(isWanted);
    layer.isOpen = isWanted;
  };
  const layer = new Layer(() => {
    show(false);
  });
  requireElement('[data-hindsight-understood]', note).addEventListener('click', () => {
    show(false);
  });
  return show;
}

function openOrFold(): void {
  for (const later of document.querySelectorAll<HTMLDetailsElement>('details.later')) {
    later.open = hasHindsight();
  }
}

/** Changes the page and scrolls so that the first block in view stays where it was. */
function stayInPlace(change: () => void): void {
  // The view begins below what covers the page's whole width: the masthead, and the stage if it is above the text.
  const from = Math.max(
    ...[...document.querySelectorAll('.masthead, [data-stage]')]
      .map((over) => over.getBoundingClientRect())
      .map(({ bottom, width }) => (width > innerWidth * 0.9 ? bottom : 0)),
  );
  const blocks = [...document.querySelectorAll(BLOCKS)];
  const first = blocks.find((block) => {
    const { bottom, height } = block.getBoundingClientRect();
    return height > 1 && bottom > from + 1;
  });
  const before = first?.getBoundingClientRect();
  change();
  const after = first?.getBoundingClientRect();
  if (!before || !after) return;
  // If that block has just been folded, its label is brought into view instead.
  const isGone = after.bottom - after.top + before.top < from + 1;
  const top = isGone ? from : before.top;
  scrollBy({ top: after.top - top, behavior: 'instant' });
}
