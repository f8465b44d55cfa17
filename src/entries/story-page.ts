import type { StoryData } from '../story/output/story-data.ts';
import { startEveryPage } from './start-every-page.ts';
import { startFonts } from '../page/fonts.ts';
import { LayOutLater } from '../page/lay-out-later.ts';
import { showArticle } from '../page/article.ts';
import { fetchData } from '../page/fetch-data.ts';
import { startHindsight } from '../page/hindsight.ts';
import { showLoadingPicture } from '../stage/loading-picture.ts';
import { painted, whenIdle } from '../page/idle.ts';
import { startInlineNotes } from '../page/inline-notes.ts';
import { startKeysHelp } from '../page/keys-help.ts';
import { nameMarkers } from '../page/name-markers.ts';
import { isStepwise, startModes } from '../page/mode.ts';
import { startRoute } from '../page/route.ts';
import { currentValue, MODE_CHANGED, SETTINGS_CHANGED } from '../page/settings.ts';
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

const layout = new LayOutLater(root, document.querySelectorAll('.step'));
const laidOut = startEveryPage(data);
// Until then the fonts change the first screens only.
void startFonts().then(layout.inParts);
startHindsight();
startModes();
startRoute();
startInlineNotes(words);
startKeysHelp();
whenIdle(nameMarkers);
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
    showArticle();
    console.warn('The moving picture could not be loaded; each step shows its own picture.', error);
  } finally {
    hideLoadingPicture();
  }
}

if (story !== undefined) {
  // What a lesson adds to the story is loaded once it is asked for: most readers fetch none of it.
  const offerAids = () => {
    const { hindsight, level, questions } = root.dataset;
    if (hindsight !== 'locked' && level !== 'plain' && questions !== 'on') return;
    removeEventListener(SETTINGS_CHANGED, offerAids);
    import('./lesson-aids.ts')
      .then(({ startLessonAids }) => {
        startLessonAids(story);
      })
      .catch((error: unknown) => {
        addEventListener(SETTINGS_CHANGED, offerAids);
        console.warn('What a lesson adds could not be fetched; the story is without it.', error);
      });
  };
  addEventListener(SETTINGS_CHANGED, offerAids);
  offerAids();
  let isBegun = false;
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    for (const type of INTENT) removeEventListener(type, begin, true);
    layout.now();
    void laidOut.then(() => loadStage(story));
  };
  // An unattended screen shows the globe turning.
  if (location.hash !== '' || isStepwise() || currentValue('kiosk') !== null) begin();
  else for (const type of INTENT) addEventListener(type, begin, { capture: true, passive: true });
  // Asked only now, because before the page is painted the question alone would have it all laid out.
  void painted().then(() => {
    if (scrollY > 0) begin();
  });
}

// Told to boot.ts, at the end: whatever fails before makes the page an article.
root.dataset.script = 'running';
