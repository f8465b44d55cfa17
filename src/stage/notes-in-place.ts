import { partOfPage } from './part-of-page.ts';

/** Opens what a marker or a term leads to under its paragraph, and closes it again; without this, both are plain links. */
export function startNotes(said: { close: string }): void {
  let open: { link: HTMLElement; box: HTMLElement } | null = null;

  const close = (focusLink: boolean) => {
    if (!open) return;
    open.box.remove();
    open.link.setAttribute('aria-expanded', 'false');
    if (focusLink) open.link.focus({ preventScroll: true });
    open = null;
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const { target } = event;
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>('a.marker, a[data-term]')
        : null;
    const words = link ? wordsOf(link) : null;
    if (!link || !words) return;
    event.preventDefault();
    const wasOpen = open?.link === link;
    close(false);
    if (wasOpen) return;
    const box = document.createElement('div');
    box.className = 'note-here';
    const button = closeButton();
    box.append(...words, button);
    blockOf(link).after(box);
    link.setAttribute('aria-expanded', 'true');
    open = { link, box };
    if (link.dataset.cite !== undefined) void addWayToSource(link, button);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });

  function closeButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = said.close;
    button.addEventListener('click', () => {
      close(true);
    });
    return button;
  }
}

/** Copies of what the link leads to: the line of the step's list that has the marker's figure, or a term's meaning. */
function wordsOf(link: HTMLElement): Node[] | null {
  const { term } = link.dataset;
  const words =
    term === undefined
      ? link
          .closest('.step')
          ?.querySelector(`.notes li:nth-child(${String(Number(link.textContent))})`)
      : document.querySelector(`#${CSS.escape(`term-${term}`)} dd`);
  return words ? [...words.childNodes].map((node) => node.cloneNode(true)) : null;
}

/** Where a source is to be read stands on the list of all sources; where that cannot be fetched, its title leads there. */
async function addWayToSource(marker: HTMLAnchorElement, before: Element): Promise<void> {
  try {
    const way = (await partOfPage(marker.href))?.querySelector('a.away');
    if (way) before.before(' ', document.importNode(way, true));
  } catch (error) {
    console.warn('The address of a source could not be fetched; its title leads to it.', error);
  }
}

function blockOf(link: HTMLElement): Element {
  return link.closest('.prose > *, .later-words > *, .quote') ?? link;
}
