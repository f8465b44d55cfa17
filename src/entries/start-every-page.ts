import type { PageData } from '../story/output/page-data.ts';
import { startFragments } from '../page/fragment.ts';
import { startLayers } from '../page/layers.ts';
import { startLinks } from '../page/links.ts';
import { startPrinting } from '../page/printing.ts';
import { currentValue, followChoicesElsewhere } from '../page/settings.ts';
import { startSearchKey } from '../search/search-key.ts';
import { whenIdle } from '../page/idle.ts';
import { startSettingButtons } from '../page/setting-buttons.ts';

/**
 * Starts what every page has: settings, the search key, printing, marks on what is new, and keeping the site offline. Resolves once the page is
 * laid out as it will be, which an unattended screen has to wait for.
 */
export function startEveryPage({ aliases, kiosk, offline }: PageData): Promise<void> {
  followChoicesElsewhere();
  startFragments(aliases);
  startLinks();
  startLayers();
  startSettingButtons();
  startSearchKey();
  startPrinting();
  // In development nothing is kept.
  if (import.meta.env.PROD) whenLoaded(() => void keepOffline(offline));
  const since = new URLSearchParams(location.search).get('since');
  if (since !== null) {
    void import('../page/changed-since.ts').then(({ showChangedSince }) => showChangedSince(since));
  }
  const seconds = currentValue('kiosk');
  return seconds === null ? Promise.resolve() : watchOver(Number(seconds), kiosk);
}

async function watchOver(seconds: number, data: PageData['kiosk']): Promise<void> {
  try {
    const { startKiosk } = await import('../kiosk/kiosk.ts');
    await startKiosk(seconds, data);
  } catch (error) {
    console.warn('The page will not start again by itself; it is read as before.', error);
  }
}

async function keepOffline(offline: PageData['offline']): Promise<void> {
  try {
    const { startOffline } = await import('../offline/keep-offline.ts');
    await startOffline(offline);
  } catch (error) {
    console.warn('The site could not be kept for offline use; it is read as before.', error);
  }
}

/** Calls a function once the page has loaded and the browser is idle. */
function whenLoaded(act: () => void): void {
  const wait = () => {
    whenIdle(act);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
