import { keyName } from './keys.ts';

/** The pictures that are printed: those in place of the stage, and those of sheets. */
const pictures = () => [...document.querySelectorAll<HTMLImageElement>('img.on-paper, img.blind')];

/** Starts fetching the pictures for paper: no screen has shown them, so the browser may not have fetched them yet. */
function fetchPictures(): void {
  for (const picture of pictures()) picture.loading = 'eager';
}

let isWaiting = false;

async function printAll(): Promise<void> {
  fetchPictures();
  isWaiting = true;
  // If a picture cannot be fetched, the rest is printed all the same, with that picture's description.
  await Promise.allSettled(pictures().map((picture) => picture.decode()));
  isWaiting = false;
  print();
}

/**
 * Waits for the pictures where the browser's own print command would not. Pressed again while it waits, the keys print at
 * once.
 */
function onKey(event: KeyboardEvent): void {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (keyName(event) !== 'p' || altKey || shiftKey || ctrlKey === metaKey || isWaiting) return;
  if (pictures().every(({ naturalWidth }) => naturalWidth > 0)) return;
  event.preventDefault();
  void printAll();
}

/** Makes the print buttons and their option work, and the browser's keys for printing; its menu prints the pictures that have loaded by then. */
export function startPrinting(): void {
  addEventListener('keydown', onKey);
  addEventListener('beforeprint', fetchPictures);
  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => {
      document.querySelector<HTMLElement>('#view')?.hidePopover();
      void printAll();
    });
  }
  const later = document.querySelector<HTMLInputElement>('[data-print-later]');
  later?.addEventListener('change', () => {
    document.documentElement.toggleAttribute('data-prints-then', !later.checked);
  });
}
