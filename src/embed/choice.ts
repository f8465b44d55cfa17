import { EMBED_THEMES } from '../story/output/embed-code.ts';

const chosen = () => new URLSearchParams(location.search);
const hasHindsight = () => chosen().get('hindsight') === 'with';

/**
 * Applies the theme that the address asks for, before anything is painted. The browser is told as well: it paints a sheet
 * of its own behind a page whose theme differs from that of the page around it.
 */
export function applyChoice(): void {
  const root = document.documentElement;
  root.dataset.script = '';
  const theme = EMBED_THEMES.find((one) => one === chosen().get('theme')) ?? 'auto';
  if (theme === 'auto') return;
  root.dataset.theme = theme;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme);
}

/** Opens what became known only later, or folds it, as the address asks; links to the site say the same. */
export function openWhatCameLater(): void {
  for (const later of document.querySelectorAll<HTMLDetailsElement>('details.later')) {
    later.open = hasHindsight();
  }
  if (!hasHindsight()) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-story]')) {
    link.search = '?hindsight=with';
  }
}
