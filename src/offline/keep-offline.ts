import type { StoredSize } from './stored-size.ts';
import { fill } from '../story/formats.ts';
import type { PageData } from '../story/output/page-data.ts';
import { prefersLessData } from '../page/connection.ts';
import { fetchData } from '../page/fetch-data.ts';
import { NewerNotice } from './newer-notice.ts';
import { requireElement } from '../page/dom.ts';
import { untilPause } from './until-pause.ts';

/** The message on which serwist's service worker takes over from an older one. */
const USE_NEWER = { type: 'SKIP_WAITING' };

type OfflineData = PageData['offline'];

/**
 * Keeps the whole site on the device, says so in the chapter panel, and announces a newer version when it is ready.
 * Storing it for the first time waits until the reader pauses; on Save-Data or a slow connection, until the reader asks.
 */
export async function startOffline(data: OfflineData): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  if (!(await isKept(data.worker))) {
    if (prefersLessData()) {
      await offerToStore(data);
      return;
    }
    await untilPause(window);
  }
  await store(data);
}

async function isKept(worker: string): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration(worker);
  return registration?.active?.scriptURL === new URL(worker, location.href).href;
}

async function offerToStore(data: OfflineData): Promise<void> {
  const { sent } = await fetchData<StoredSize>(data.size);
  const button = requireElement('[data-offline-store]');
  button.textContent = fill(data.words.store, { size: megabytes(sent) });
  button.hidden = false;
  button.addEventListener('click', () => {
    button.hidden = true;
    void store(data);
  });
  announce(data.words.not_stored);
}

async function store({ worker, size, words }: OfflineData): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(worker);
    const notice = new NewerNotice(words, () => {
      registration.waiting?.postMessage(USE_NEWER);
      return registration.waiting !== null;
    });
    const announceStored = async () => {
      const { stored } = await fetchData<StoredSize>(size);
      announce(fill(words.stored, { size: megabytes(stored) }));
    };
    const follow = (coming: ServiceWorker | null) => {
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'activated') void announceStored();
        if (coming.state === 'installed' && registration.active) notice.offer();
        if (coming.state === 'redundant') reportFailure(registration.active !== null);
      });
    };
    registration.addEventListener('updatefound', () => {
      follow(registration.installing);
    });
    follow(registration.installing);
    if (registration.waiting && registration.active) notice.offer();
    if (registration.active) await announceStored();
    else announce(words.storing);
  } catch (error) {
    requireElement('[data-offline]').hidden = true;
    console.warn('The site could not be kept for offline use; it is read as before.', error);
  }

  function reportFailure(isOlderKept: boolean): void {
    if (!isOlderKept) announce(words.not_whole);
    console.warn(
      isOlderKept
        ? 'A newer version could not be fetched whole; the one that is here goes on.'
        : 'The site could not be fetched whole for offline use; it is read as before.',
    );
  }
}

function announce(sentence: string): void {
  requireElement('[data-offline-said]').textContent = sentence;
  requireElement('[data-offline]').hidden = false;
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);
}
