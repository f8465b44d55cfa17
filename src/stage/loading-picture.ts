import { StandIn } from './stand-in.ts';

/** How long the stage may take before a step's own picture is shown instead, in ms: a fast load shows no flash of it. */
const PATIENCE = 700;

/** How far down the window the line lies that is being read, as a part of its height. */
const READING_LINE = 0.6;

/**
 * For slow networks: until the stage has loaded, shows the picture of the step that is being read, with a sentence that
 * says so. Returns the function that ends it.
 */
export function showLoadingPicture(words: string): () => void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step].step')];
  const standIn = new StandIn(words, { elements: steps });
  const abort = new AbortController();
  let frame = 0;
  const show = () => {
    frame = 0;
    const line = innerHeight * READING_LINE;
    // In the modes that show one step at a time the others have no box.
    const isLaidOut = (step: HTMLElement) => step.getClientRects().length > 0;
    const current = steps.findLastIndex(
      (step) => isLaidOut(step) && step.getBoundingClientRect().top < line,
    );
    standIn.show(current < 0 ? steps.findIndex(isLaidOut) : current);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const patience = setTimeout(() => {
    const { signal } = abort;
    show();
    addEventListener('scroll', schedule, { passive: true, signal });
    addEventListener('hashchange', schedule, { signal });
  }, PATIENCE);
  return () => {
    clearTimeout(patience);
    cancelAnimationFrame(frame);
    abort.abort();
    standIn.hide();
  };
}
