/*
 * Runs before the page is drawn, so that it is drawn once: the reader's own settings, and that there is a script.
 * What became known only later stands open in the page, for readers without script; here it is folded.
 * Imports nothing: it is served as it stands here, without its types.
 */
(() => {
  const root = document.documentElement;
  const stored = (key: string): string | null => {
    try {
      return localStorage.getItem(`four-capitals:${key}`);
    } catch {
      // Storage may be refused: then the system's settings hold.
      return null;
    }
  };
  const theme = stored('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const motion = stored('motion');
  const systemMotion = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'cuts' : 'full';
  root.dataset.motion =
    motion === 'full' || motion === 'cuts' || motion === 'still' ? motion : systemMotion;
  root.dataset.script = '';
  const mode = new URLSearchParams(location.search).get('mode') ?? '';
  root.dataset.mode = ['step', 'read', 'present'].includes(mode) ? mode : 'scroll';
  // Where the stage is: `beside` the text, `beside low` on a wide but low screen, `above` it; without the attribute the
  // story is an article. The styles go by it (src/layouts/Story.css), so their conditions are here alone.
  const beside = matchMedia('(width >= 60rem) and (height >= 30rem)');
  const low = matchMedia('(width >= 40rem) and (16rem <= height < 30rem)');
  const above = matchMedia('(22.5rem <= width < 60rem) and (height >= 30rem)');
  const setLayout = () => {
    const { mode, motion, reading } = root.dataset;
    const isArticle = reading === 'article' || mode === 'read' || motion === 'still';
    if (!isArticle && beside.matches) root.dataset.layout = 'beside';
    else if (!isArticle && low.matches) root.dataset.layout = 'beside low';
    else if (!isArticle && above.matches) root.dataset.layout = 'above';
    else delete root.dataset.layout;
  };
  setLayout();
  for (const query of [beside, low, above]) query.addEventListener('change', setLayout);
  // Registered before all other listeners: whoever measures the page then finds the new layout.
  for (const type of ['resize', 'four-capitals:mode', 'four-capitals:settings'])
    addEventListener(type, setLayout);
  new MutationObserver(setLayout).observe(root, { attributeFilter: ['data-reading'] });
  // A link may say it for this visit; what the reader chose is kept for the next.
  const isChoice = (value: string | null) => value === 'with' || value === 'without';
  const linked = new URLSearchParams(location.search).get('hindsight');
  const chosen = isChoice(linked) ? linked : stored('hindsight');
  root.dataset.hindsight = chosen === 'with' ? 'with' : 'without';
  if (chosen !== 'with') {
    // As they are parsed: none is ever seen open, and none moves the page by being folded.
    const folded = new WeakSet<Element>();
    const fold = () => {
      for (const later of document.querySelectorAll<HTMLDetailsElement>('details.later[open]')) {
        if (!folded.has(later)) later.open = false;
        folded.add(later);
      }
    };
    const parsing = new MutationObserver(fold);
    parsing.observe(root, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', () => {
      fold();
      parsing.disconnect();
    });
  }
  // Where the rest of the script cannot be fetched, the page is the article that it is without any.
  addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLScriptElement) root.dataset.reading = 'article';
    },
    true,
  );
})();
