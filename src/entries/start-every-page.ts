import type { PageData } from '../story/output/page-data.ts';
import { startPrinting } from '../page/printing.ts';
import { startSearchKey } from '../search/search-key.ts';
import { startSettingButtons } from '../page/setting-buttons.ts';

/** Starts what every page has: settings, the search key, printing, and keeping the site offline. */
export function startEveryPage({ words, offline }: PageData): void {
  startSettingButtons(words.masthead);
  startSearchKey();
  startPrinting();
  // Only once the page has loaded and the browser is idle. In development nothing is kept.
  if (import.meta.env.PROD) whenIdle(() => void keepOffline(offline));
}

async function keepOffline(offline: PageData['offline']): Promise<void> {
  try {
    const { startOffline } = await import('../offline/keep-offline.ts');
    await startOffline(offline);
  } catch (error) {
    console.warn('The site could not be kept for offline use; it is read as before.', error);
  }
}

function whenIdle(act: () => void): void {
  const wait = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(act);
    else setTimeout(act, 1000);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
