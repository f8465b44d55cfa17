import { choose, currentValue, SETTINGS_CHANGED, valueOf } from './settings.ts';

/** The blocks of text by which the page is kept in place: hindsight changes nothing inside any of them. */
const BLOCKS = '.chapter-head > *, .step > :not(.prose), .prose > *, .glossary, .foot';

/** Whether the story is shown with what became known only later. */
export function hasHindsight(): boolean {
  return currentValue('hindsight') === 'with';
}

/** Makes the switch work: it opens or folds what became known only later, and the text that is in view stays in place. */
export function startHindsight(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-hindsight-choice]');
  let isShown = hasHindsight();
  const follow = () => {
    if (isShown !== hasHindsight()) stayInPlace(openOrFold);
    isShown = hasHindsight();
    label();
  };
  const label = () => {
    for (const button of buttons) {
      const isChosen = button.dataset.hindsightChoice === currentValue('hindsight');
      button.setAttribute('aria-pressed', String(isChosen));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const choice = valueOf('hindsight', button.dataset.hindsightChoice) ?? 'without';
      // On narrow screens there is only the button `with`: pressed again it switches hindsight off.
      const isUndone = choice === 'with' && hasHindsight();
      choose('hindsight', isUndone ? 'without' : choice);
    });
  }
  addEventListener(SETTINGS_CHANGED, follow);
  label();
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
