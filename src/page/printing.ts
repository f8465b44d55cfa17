const pictures = () => [...document.querySelectorAll<HTMLImageElement>('img.on-paper')];

/** Has the pictures for paper fetched: none is shown on a screen, so none has come yet. */
function fetchPictures(): void {
  for (const picture of pictures()) picture.loading = 'eager';
}

let isWaiting = false;

async function printAll(): Promise<void> {
  fetchPictures();
  isWaiting = true;
  // One that cannot be had does not keep the rest from paper: its words are there.
  await Promise.allSettled(pictures().map((picture) => picture.decode()));
  isWaiting = false;
  print();
}

/** The browser's own command does not wait for pictures everywhere. Pressed a second time, it is obeyed at once. */
function onKey(event: KeyboardEvent): void {
  const { altKey, ctrlKey, key, metaKey, shiftKey } = event;
  if (key.toLowerCase() !== 'p' || altKey || shiftKey || ctrlKey === metaKey || isWaiting) return;
  if (pictures().every(({ naturalWidth }) => naturalWidth > 0)) return;
  event.preventDefault();
  void printAll();
}

/** Makes the button for printing work, and the keys; from a browser's menu what is near still comes in time. */
export function startPrinting(): void {
  addEventListener('keydown', onKey);
  addEventListener('beforeprint', fetchPictures);
  document.querySelector('[data-print]')?.addEventListener('click', () => {
    document.querySelector<HTMLElement>('#chapters')?.hidePopover();
    void printAll();
  });
}
