const pictures = () => [...document.querySelectorAll<HTMLImageElement>('img.on-paper')];

/** Has the pictures for paper fetched: none is shown on a screen, so none has come yet. */
function fetchPictures(): void {
  for (const picture of pictures()) picture.loading = 'eager';
}

async function printAll(): Promise<void> {
  fetchPictures();
  // One that cannot be had does not keep the rest from paper: its words are there.
  await Promise.allSettled(pictures().map((picture) => picture.decode()));
  print();
}

/** Makes the button for printing work; browsers that do not fetch lazy pictures for their own command are told to. */
export function startPrinting(): void {
  addEventListener('beforeprint', fetchPictures);
  document.querySelector('[data-print]')?.addEventListener('click', () => {
    document.querySelector<HTMLElement>('#chapters')?.hidePopover();
    void printAll();
  });
}
