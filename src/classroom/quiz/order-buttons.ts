import { fill } from '../../story/formats.ts';

/** Makes the buttons work that put items in order; `say` announces each move. */
export function startOrderButtons(
  list: HTMLElement,
  { moved }: { moved: string },
  say: (text: string) => void,
): void {
  markEnds(list);
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    const item = button?.closest<HTMLElement>('[data-item]');
    if (!button || !item || button.getAttribute('aria-disabled') === 'true') return;
    const isUp = button.dataset.move === 'up';
    if (isUp) item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    markEnds(list);
    // What moves in the page loses the focus.
    button.focus();
    const items = [...list.children];
    say(
      fill(moved, {
        item: item.querySelector('[data-text]')?.textContent ?? '',
        place: items.indexOf(item) + 1,
        count: items.length,
      }),
    );
  });
}

/** The first item cannot go up, nor the last one down; their buttons keep the focus all the same. */
function markEnds(list: HTMLElement): void {
  const items = [...list.children];
  items.forEach((item, index) => {
    for (const button of item.querySelectorAll<HTMLElement>('[data-move]')) {
      const end = button.dataset.move === 'up' ? 0 : items.length - 1;
      button.setAttribute('aria-disabled', String(index === end));
    }
  });
}
