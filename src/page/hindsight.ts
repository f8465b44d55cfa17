import { choose } from './settings.ts';

const root = document.documentElement;

/** What in the story may be the first thing that is seen: blocks of text, of which none changes within. */
const BLOCKS = '.chapter-head > *, .step > :not(.prose), .prose > *, .glossary, .foot';

/** Whether the story is told with what came later. */
export function hasHindsight(): boolean {
  return root.dataset.hindsight === 'with';
}

/** Makes the switch work: it opens or folds what became known only later, and the line that is read stays where it is. */
export function startHindsight(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-hindsight-choice]');
  const label = () => {
    for (const button of buttons) {
      const isChosen = button.dataset.hindsightChoice === root.dataset.hindsight;
      button.setAttribute('aria-pressed', String(isChosen));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { hindsightChoice: choice = '' } = button.dataset;
      // Where there is room for one of the two only, it is switched on and off.
      const isUndone = choice === 'with' && hasHindsight();
      stayInPlace(() => {
        set(isUndone ? 'without' : choice);
      });
      label();
    });
  }
  label();
}

function set(choice: string): void {
  for (const later of document.querySelectorAll<HTMLDetailsElement>('details.later')) {
    later.open = choice === 'with';
  }
  // The choice holds, also when the page is loaded again: the address must not contradict it.
  const address = new URL(location.href);
  if (address.searchParams.has('hindsight')) {
    address.searchParams.delete('hindsight');
    history.replaceState(history.state, '', address);
  }
  choose('hindsight', choice);
}

/** Changes the page and scrolls so that the first line that is seen stays where it was. */
function stayInPlace(change: () => void): void {
  // The masthead, and the stage where it stands above the text: what lies over the page in its whole width.
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
  // What was read may be what is folded now: then its label is shown.
  const isGone = after.bottom - after.top + before.top < from + 1;
  const top = isGone ? from : before.top;
  scrollBy({ top: after.top - top, behavior: 'instant' });
}
