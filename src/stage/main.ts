import type { StoryData } from '../story/story-data.ts';
import { fetchData } from './fetch-data.ts';
import { startNotes } from './notes-in-place.ts';
import { need, readPageData } from './page-data.ts';
import { startSettings } from './settings.ts';

const root = document.documentElement;
const { words, story } = readPageData();

/** What shows that a reader goes on from the cover. */
const INTENT = [
  'scroll',
  'wheel',
  'touchstart',
  'pointerdown',
  'pointermove',
  'keydown',
  'focusin',
  'hashchange',
];

let fetched: Promise<StoryData> | null = null;

/** All that the stage draws from; fetched once, by whoever asks first, and again only where it failed. */
function storyData(address: string): Promise<StoryData> {
  fetched ??= fetchData<StoryData>(address).catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

startSettings(words.masthead);
const panel = need('#chapters');
panel.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) panel.hidePopover();
});

/** Sets the stage in motion; where it cannot be had, the page is the article that it is without any script. */
async function wake(address: string): Promise<void> {
  try {
    const [{ start }, data] = await Promise.all([import('./start.ts'), storyData(address)]);
    start(data);
  } catch (error) {
    root.dataset.reading = 'article';
    console.warn('The moving picture could not be loaded; each step shows its own picture.', error);
    const told = document.createElement('p');
    told.className = 'no-stage';
    told.textContent = words.no_stage;
    need('[data-story]').prepend(told);
  }
}

if (story !== undefined) {
  startNotes(words, async (term) => {
    const meaning = (await storyData(story)).terms[term];
    if (meaning === undefined) throw new Error(`no meaning of ${term}`);
    return meaning;
  });
  const begin = () => {
    for (const type of INTENT) removeEventListener(type, begin, true);
    void wake(story);
  };
  if (scrollY > 0 || location.hash !== '') begin();
  else for (const type of INTENT) addEventListener(type, begin, { capture: true, passive: true });
}
