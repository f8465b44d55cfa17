/**
 * Marks with `data-shown` the one step that is shown, with its chapter and, where it is the first, the chapter's head; with
 * the last step also the ending. `data-shows` on the root says what is marked. Null shows the whole story, as the address
 * would at the start.
 */
export function markShown(shown: Element | 'opening' | null, isLast = false): void {
  for (const element of document.querySelectorAll('[data-shown]'))
    element.removeAttribute('data-shown');
  const root = document.documentElement;
  if (shown === null) {
    delete root.dataset.shows;
    return;
  }
  root.dataset.shows = shown === 'opening' ? 'opening' : 'step';
  if (shown === 'opening') {
    document.querySelector('[data-opening]')?.setAttribute('data-shown', '');
    return;
  }
  const head = shown.previousElementSibling;
  for (const element of [
    shown,
    shown.closest('.chapter'),
    head?.matches('.chapter-head') === true ? head : null,
    isLast ? document.querySelector('.end') : null,
  ])
    element?.setAttribute('data-shown', '');
}
