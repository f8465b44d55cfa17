import type { StoryData } from '../story/output/story-data.ts';
import { startEveryPage } from './start-every-page.ts';
import { fetchData } from '../page/fetch-data.ts';
import { startHindsight } from '../page/hindsight.ts';
import { showLoadingPicture } from '../stage/loading-picture.ts';
import { startInlineNotes } from '../page/inline-notes.ts';
import { isStepwise, startModes } from '../page/mode.ts';
import { MODE_CHANGED } from '../page/settings.ts';
import { requireElement } from '../page/dom.ts';
import { readPageData } from '../page/read-page-data.ts';

const root = document.documentElement;
const data = readPageData();
const { words, story } = data;

/** Events that show that the reader is about to leave the cover. */
const INTENT = [
  'scroll',
  'wheel',
  'touchstart',
  'pointerdown',
  'pointermove',
  'keydown',
  'focusin',
  'hashchange',
  MODE_CHANGED,
];

startEveryPage(data);
startHindsight();
startModes();
startInlineNotes(words);
const panel = requireElement('#chapters');
panel.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) panel.hidePopover();
});

/** Loads and starts the stage. If that fails, the page becomes the article that it is without scripts. */
async function loadStage(address: string): Promise<void> {
  const hideLoadingPicture = showLoadingPicture(words.stage_to_come);
  try {
    const [{ startStage }, storyData] = await Promise.all([
      import('./story-stage.ts'),
      fetchData<StoryData>(address),
    ]);
    await startStage(storyData);
  } catch (error) {
    root.dataset.reading = 'article';
    console.warn('The moving picture could not be loaded; each step shows its own picture.', error);
    const notice = document.createElement('p');
    notice.className = 'no-stage';
    notice.textContent = words.no_stage;
    requireElement('[data-story]').prepend(notice);
  } finally {
    hideLoadingPicture();
  }
}

if (story !== undefined) {
  const begin = () => {
    for (const type of INTENT) removeEventListener(type, begin, true);
    void loadStage(story);
  };
  if (scrollY > 0 || location.hash !== '' || isStepwise()) begin();
  else for (const type of INTENT) addEventListener(type, begin, { capture: true, passive: true });
}
