import { isStepwise } from '../page/mode.ts';
import { need, takesKeys, titleOf } from '../page/dom.ts';
import type { Reader } from './reader.ts';

interface Actions {
  /** Begins or ends it; answers with what to say of it. */
  explore: () => string;
  table: (index: number) => void;
  /** Answers with what to say of it. */
  share: (index: number) => Promise<string>;
}

/** Keys that lead from step to step. Over a step's text, up and down scroll as everywhere. */
const ALONG: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const ACROSS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** So long a sentence stays on the controls, in ms. */
const SAID_FOR = 4000;

/** Makes the buttons below the text work, and the arrow keys while the stage or a step has focus. */
export function startControls(reader: Reader, actions: Actions): void {
  const controls = need('[data-controls]');
  const status = need('[data-status]', controls);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = (words: string) => {
    status.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = '';
    }, SAID_FOR);
  };
  const arrived = need('[data-arrived]', controls);
  const move = (by: number) => {
    const step = reader.move(by);
    // The focus stays on the button or the stage; what it led to is said.
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
    if (action === 'sources') openSources(reader);
    if (action === 'share') void actions.share(reader.index).then(announce);
  });

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const isStage = target.matches('[data-stage]');
    const isFree = isStepwise() && !takesKeys(target);
    if (!isStage && !isFree && !target.matches('[data-step].step')) return;
    const by = isStage ? (ALONG[event.key] ?? ACROSS[event.key]) : ALONG[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (isStage) move(by);
    else reader.move(by)?.focus({ preventScroll: true });
  });
}

function openSources(reader: Reader): void {
  const notes = reader.steps[reader.index]?.querySelector('details.notes');
  if (!notes) return;
  notes.toggleAttribute('open');
  const summary = notes.querySelector('summary');
  summary?.focus({ preventScroll: true });
  if (notes.hasAttribute('open')) notes.scrollIntoView({ block: 'nearest' });
}
