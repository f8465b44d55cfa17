import { MODE_CHANGED, SETTINGS_CHANGED } from './settings.ts';

/** How much higher than the screen a frame may be, as a factor. */
const TALLEST_FRAME = 1.25;

/**
 * Keeps `data-layout` on the root element: where the stage is. `beside` the text, `beside low` on a wide but low screen,
 * `above` it; without the attribute the story is an article. The styles go by it (src/layouts/Story.css), so its
 * conditions are here alone.
 */
export function keepStageLayout(): void {
  const root = document.documentElement;
  const beside = matchMedia('(width >= 60rem) and (height >= 30rem) and (aspect-ratio > 3/4)');
  const low = matchMedia('(width >= 40rem) and (16rem <= height < 30rem)');
  // A screen that stands upright, such as a museum's, has more room below the picture than beside it.
  const above = matchMedia(
    '((22.5rem <= width < 60rem) or ((width >= 60rem) and (aspect-ratio <= 3/4))) and (height >= 30rem)',
  );
  /** The width at which the frame was last found too high. */
  let tallAtWidth: number | null = null;
  const setLayout = () => {
    const { mode, motion, reading } = root.dataset;
    // What is shorter as an article would be higher again as a story: the frame would never come to rest.
    const isTall = isTallFrame() || tallAtWidth === innerWidth;
    tallAtWidth = isTall ? innerWidth : null;
    document.querySelector('[data-tall-frame]')?.toggleAttribute('hidden', !isTall);
    const isArticle = reading === 'article' || mode === 'read' || motion === 'still' || isTall;
    if (!isArticle && beside.matches) root.dataset.layout = 'beside';
    else if (!isArticle && low.matches) root.dataset.layout = 'beside low';
    else if (!isArticle && above.matches) root.dataset.layout = 'above';
    else delete root.dataset.layout;
  };
  setLayout();
  document.addEventListener('DOMContentLoaded', setLayout);
  for (const query of [beside, low, above]) query.addEventListener('change', setLayout);
  // Registered before all other listeners: whatever measures the page then finds the new layout.
  for (const type of ['resize', MODE_CHANGED, SETTINGS_CHANGED]) addEventListener(type, setLayout);
  new MutationObserver(setLayout).observe(root, { attributeFilter: ['data-reading'] });
}

/**
 * Whether the page is in a frame higher than the screen, as frames are that are set to the height of what is in them. The
 * page around it does the scrolling: nothing in it can stay in view, and whatever goes by its height makes it higher still.
 */
function isTallFrame(): boolean {
  return window.parent !== window && innerHeight > screen.height * TALLEST_FRAME;
}
