import { isStepwise } from '../page/mode.ts';
import { requireElement, takesKeys, titleOf } from '../page/dom.ts';
import type { Reader } from './reader.ts';

/** What the buttons do, besides moving from step to step. Those that return a sentence have it announced. */
interface Actions {
  /** Starts or ends exploring. */
  explore: () => string;
  table: (index: number) => void;
  share: (index: number) => Promise<string>;
}

/** Keys that go from step to step, wherever the focus is. */
const SIDEWAYS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The same while the stage has the focus; anywhere else these scroll. */
const UP_AND_DOWN: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** How long a sentence stays on the controls, in ms. */
const STATUS_SHOWN_FOR = 4000;

/**
 * Makes the buttons below the text work. Returns what handles the arrow keys while the stage or a step has the focus; in
 * the modes that show one step at a time, whenever nothing else takes them.
 */
export function startControls(reader: Reader, actions: Actions): (event: KeyboardEvent) => void {
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
    const step = reader.move(by);
    // The focus stays on the button or the stage, so the step is announced.
    if (step) arrived.textContent = titleOf(step);
  };

  controls.addEventListener('click', (event) => {
    const { target } = event;
    const action =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-action]')?.dataset.action
        : undefined;
    if (action === 'previous') move(-1);
    if (action === 'next') move(1);
    if (action === 'explore') announce(actions.explore());
    if (action === 'table') actions.table(reader.index);
    if (action === 'sources') toggleSources(reader);
    if (action === 'share') void actions.share(reader.index).then(announce);
  });

  return (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const isStage = target.matches('[data-stage]');
    const isFree = isStepwise() && !takesKeys(target);
    if (!isStage && !isFree && !target.matches('[data-step].step')) return;
    const by = SIDEWAYS[event.key] ?? (isStage ? UP_AND_DOWN[event.key] : undefined);
    if (by === undefined) return;
    event.preventDefault();
    if (isStage) move(by);
    else reader.move(by)?.focus({ preventScroll: true });
  };
}

/** Opens or closes the sources of the step that the reader is at. */
function toggleSources(reader: Reader): void {
  const notes = reader.steps[reader.index]?.querySelector('details.notes');
  if (!notes) return;
  notes.toggleAttribute('open');
  const summary = notes.querySelector('summary');
  summary?.focus({ preventScroll: true });
  if (notes.hasAttribute('open')) notes.scrollIntoView({ block: 'nearest' });
}
