import { requireElement } from './dom.ts';
import { Layer } from './layers.ts';
import { stayInPlace } from './stay-in-place.ts';
import { choose, currentValue, SETTINGS_CHANGED, storedValue } from './settings.ts';

/** Whether the story is shown with what became known only later. */
export function hasHindsight(): boolean {
  return currentValue('hindsight') === 'with';
}

/** Whether the link that was followed keeps it off until the reader has reached the end. */
export function isHindsightLocked(): boolean {
  return currentValue('hindsight') === 'locked';
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
    for (const one of switches) {
      one.setAttribute('aria-checked', String(hasHindsight()));
      if (isHindsightLocked()) one.setAttribute('aria-disabled', 'true');
      else one.removeAttribute('aria-disabled');
    }
  };
  for (const one of switches) {
    one.addEventListener('click', () => {
      if (isHindsightLocked()) {
        explain(true);
        return;
      }
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
