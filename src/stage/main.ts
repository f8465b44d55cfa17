import { startNotes } from './notes-in-place.ts';
import { need, readStoryData } from './page-data.ts';
import { startSettings } from './settings.ts';

const root = document.documentElement;
const data = readStoryData();

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

if (data) {
  startSettings(data.words.masthead);
  startNotes(data.words.glossary.close);
  const panel = need('#chapters');
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) panel.hidePopover();
  });

  const wake = () => {
    for (const type of INTENT) removeEventListener(type, wake, true);
    import('./start.ts')
      .then(({ start }) => {
        start(data);
      })
      .catch((error: unknown) => {
        // The page is the article that it is without any script.
        root.dataset.reading = 'article';
        console.warn(
          'The moving picture could not be loaded; each step shows its own picture.',
          error,
        );
        const told = document.createElement('p');
        told.className = 'no-stage';
        told.textContent = data.words.stage.no_stage;
        need('[data-story]').prepend(told);
      });
  };
  if (scrollY > 0 || location.hash !== '') wake();
  else for (const type of INTENT) addEventListener(type, wake, { capture: true, passive: true });
}
