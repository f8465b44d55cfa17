import { StandIn } from './stand-in.ts';

/** So long the stage may take before a step's own picture stands in for it, in ms: a quick one is not announced by a flash. */
const PATIENCE = 700;

/**
 * Where the network is slow: until the stage has come, the own picture of the step that is read stands in its place, with
 * a sentence that says so. Answers with what ends it.
 */
export function showMeanwhile(words: string): () => void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step].step')];
  const standIn = new StandIn(words);
  let frame = 0;
  const show = () => {
    frame = 0;
    const reading = innerHeight * 0.6;
    // Where steps are shown one at a time the others have no box.
    const laidOut = steps.filter((one) => one.getClientRects().length > 0);
    const step = laidOut.findLast((one) => one.getBoundingClientRect().top < reading) ?? laidOut[0];
    if (step) standIn.show(step);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const patience = setTimeout(() => {
    show();
    addEventListener('scroll', schedule, { passive: true });
    addEventListener('hashchange', schedule);
  }, PATIENCE);
  return () => {
    clearTimeout(patience);
    cancelAnimationFrame(frame);
    removeEventListener('scroll', schedule);
    removeEventListener('hashchange', schedule);
    standIn.hide();
  };
}
