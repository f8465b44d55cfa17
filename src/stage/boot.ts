/*
 * Runs before the page is drawn, so that it is drawn once: the reader's own settings, and that there is a script.
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
  // Where the rest of the script cannot be fetched, the page is the article that it is without any.
  addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLScriptElement) root.dataset.reading = 'article';
    },
    true,
  );
})();
