import type { PageData } from '../story/output/page-data.ts';
import { makeFormats } from '../story/formats.ts';
import { addStyles } from '../page/add-styles.ts';
import { requireElement } from '../page/dom.ts';
import { idInAddress } from '../page/fragment.ts';
import { currentValue } from '../page/settings.ts';
import { dropAllStored } from '../page/storage.ts';
import { showWhereLinksLead } from './find-elsewhere.ts';
import { IdleTimer } from './idle-timer.ts';
import { kioskButton, kioskDialog } from './kiosk-dialog.ts';
import styles from './kiosk.css?url';

/** How long the warning counts down before the page starts again, in seconds. */
const WARNING = 15;

/** Events that show that somebody is there. */
const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'];

/**
 * Makes the page one for an unattended screen: after so many seconds without a touch it warns, counts down, and starts
 * again at the cover with nothing kept. Nothing leads away from the site, and starting again is always one press away.
 * Resolves once the page is laid out.
 */
export async function startKiosk(
  seconds: number,
  { words, locale }: PageData['kiosk'],
): Promise<void> {
  await layOutForFingers();
  const formats = makeFormats(locale);
  const wayIn = document.querySelector('.cover .way-in');
  if (wayIn) wayIn.textContent = words.begin;
  requireElement('.masthead').append(kioskButton(words.restart, startAgain));

  const countdown = document.createElement('p');
  const dialog = kioskDialog(
    { id: 'kiosk-asked', heading: words.still_there, role: 'alertdialog' },
    countdown,
    kioskButton(words.go_on, () => {
      dialog.close();
    }),
    kioskButton(words.restart, startAgain),
  );
  dialog.addEventListener('close', () => {
    timer.restart();
  });

  const timer = new IdleTimer(seconds, WARNING, (left) => {
    if (left === 0) startAgain();
    countdown.textContent = formats.count(words.countdown, left, { count: formats.number(left) });
    if (!dialog.open) dialog.showModal();
  });
  // Until somebody has touched it, the cover is what it starts again with.
  for (const type of ACTIVITY) {
    addEventListener(
      type,
      () => {
        if (!dialog.open) timer.restart();
      },
      { capture: true, passive: true },
    );
  }
  showWhereLinksLead(words.go_on);
}

/** Lays the page out for fingers. That moves what an address led to. */
async function layOutForFingers(): Promise<void> {
  await addStyles(styles);
  document.getElementById(idInAddress())?.scrollIntoView({ behavior: 'instant' });
}

/** Goes to the cover as if the page had just been opened: no place, no choice and nothing stored is kept. */
function startAgain(): void {
  dropAllStored();
  const address = new URL(
    requireElement('.masthead .home').getAttribute('href') ?? '',
    location.href,
  );
  address.hash = '';
  address.search = new URLSearchParams({ kiosk: currentValue('kiosk') ?? '' }).toString();
  history.scrollRestoration = 'manual';
  // An address that differs in its fragment alone would not be loaded afresh.
  history.replaceState(null, '', address);
  location.reload();
}
