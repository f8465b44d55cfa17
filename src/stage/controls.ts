import { isStepwise } from '../page/mode.ts';
import { requireElement, takesKeys, titleOf } from '../page/dom.ts';
import type { KeyPress } from '../page/keys.ts';
import { readPageKey } from '../page/layers.ts';
import type { Reader } from './reader.ts';

/** What the buttons do, besides moving from step to step. Those that return a sentence have it announced. */
interface Actions {
  /** Starts or ends exploring. */
  explore: () => string;
  signs: () => void;
  table: (index: number) => void;
  share: (index: number) => Promise<string>;
}

/** Keys that go from step to step, wherever the focus is: onwards is where the lines of text lead. */
const sideways = (): Record<string, number> =>
  document.dir === 'rtl' ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowRight: 1, ArrowLeft: -1 };

/** The same while the stage has the focus; anywhere else these scroll. */
const UP_AND_DOWN: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The keys of a clicker, which acts as a keyboard; the space bar too. Where there is more to scroll they scroll. */
const PAGING: Record<string, number> = { PageDown: 1, PageUp: -1, ' ': 1 };

/** How long a sentence stays on the controls, in ms. */
const STATUS_SHOWN_FOR = 4000;

/** The buttons below the text, for the rest of the page. */
interface Controls {
  /** Shows a sentence on them for a while, and has it announced. */
  announce: (words: string) => void;
  /**
   * Handles the arrow keys while the stage or a step has the focus; in the modes that show one step at a time, whenever
   * nothing else takes them.
   */
  onArrows: (event: KeyboardEvent) => void;
}

/** Makes the buttons below the text work. */
export function startControls(reader: Reader, actions: Actions): Controls {
  const controls = requireElement('[data-controls]');
  const status = requireElement('[data-status]', controls);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = (words: string) => {
    status.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = '';
    }, STATUS_SHOWN_FOR);
  };
  const arrived = requireElement('[data-arrived]', controls);
  const move = (by: number) => {
    // The focus stays on the button or the stage, so the step is announced: once, where the reader has come to rest.
    reader.move(by, (step) => {
      arrived.textContent = step ? titleOf(step) : '';
    });
  };
  // When the reader turns to the browser's own search, it would find the words that are not seen there.
  addEventListener('blur', () => {
    arrived.textContent = '';
  });

  controls.addEventListener('click', (event) => {
    const { target } = event;
    const action =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-action]')?.dataset.action
        : undefined;
    if (action === 'previous') move(-1);
    if (action === 'next') move(1);
    if (action === 'explore') announce(actions.explore());
    if (action === 'signs') actions.signs();
    if (action === 'table') actions.table(reader.index);
    if (action === 'sources') toggleSources(reader);
    if (action === 'share') void actions.share(reader.index).then(announce);
  });

  const onArrows = (event: KeyboardEvent) => {
    const press = readPageKey(event);
    if (!press) return;
    const { target } = press;
    const isStage = target.matches('[data-stage]');
    const isFree = isStepwise() && !takesKeys(target);
    if (!isStage && !isFree && !target.matches('[data-step].step')) return;
    const by = wayOf(press, isStage);
    if (by === undefined) return;
    event.preventDefault();
    // A key that is held down goes on when the reader has arrived; only presses are counted.
    if (event.repeat && reader.isMoving) return;
    if (isStage) move(by);
    else reader.move(by)?.focus({ preventScroll: true });
  };
  return { announce, onArrows };
}

/** How many steps on a key leads; undefined if it is not one that leads anywhere. */
function wayOf({ key, isShifted, target }: KeyPress, isStage: boolean): number | undefined {
  const paging = PAGING[key];
  if (isStepwise() && paging !== undefined) {
    const isPress = target.closest('a, button, summary') !== null;
    if (key === ' ' && isPress) return undefined;
    const by = key === ' ' && isShifted ? -1 : paging;
    return canScroll(by) ? undefined : by;
  }
  if (isShifted) return undefined;
  return sideways()[key] ?? (isStage ? UP_AND_DOWN[key] : undefined);
}

/** Whether there is more of the page below (1) or above (-1). */
function canScroll(by: number): boolean {
  const { clientHeight, scrollHeight } = document.documentElement;
  return by < 0 ? scrollY > 0 : scrollY + clientHeight < scrollHeight - 1;
}

/** Opens or closes the sources of the step that the reader is at. */
function toggleSources(reader: Reader): void {
  const notes = reader.steps[reader.index]?.querySelector('details.notes');
  if (!notes) return;
  notes.toggleAttribute('open');
  notes.querySelector('summary')?.focus();
  if (notes.hasAttribute('open')) notes.scrollIntoView({ block: 'nearest' });
}
