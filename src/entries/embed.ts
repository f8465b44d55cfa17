import { startChapterSteps } from '../embed/chapter-steps.ts';
import { applyChoice, openWhatCameLater } from '../embed/choice.ts';
import { startFrameHeight } from '../embed/frame-height.ts';

/*
 * Runs in the head of every embed (tools/classic-scripts.ts). A frame of another site may have no origin: there is no
 * storage in it, no service worker, and no module of ours can be fetched.
 */

applyChoice();
document.addEventListener('DOMContentLoaded', () => {
  openWhatCameLater();
  startChapterSteps();
  startFrameHeight();
});
