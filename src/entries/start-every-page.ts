import type { PageData } from '../story/output/page-data.ts';
import { startPrinting } from '../page/printing.ts';
import { startSearchKey } from '../search/search-key.ts';
import { startSettingButtons } from '../page/setting-buttons.ts';

/** What every page does, whether it tells the story or not. */
export function startEveryPage({ words, offline }: PageData): void {
  startSettingButtons(words.masthead);
  startSearchKey();
  startPrinting();
  // Keeping the site on the device waits until the page is there and nothing else is to be done. Nothing is kept of
  // a site that is being written.
  if (import.meta.env.PROD) whenIdle(() => void keep(offline));
}

async function keep(offline: PageData['offline']): Promise<void> {
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
