import { fetchElement } from './fetch-element.ts';

/** What the boxes say besides what they open. */
interface Said {
  close: string;
  in_glossary: string;
}

/** Opens what a marker or a term leads to under its paragraph, and closes it again; without this, both are plain links. */
export function startInlineNotes(said: Said): void {
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
    const isTerm = link?.dataset.term !== undefined;
    const words = link && (isTerm ? [wayToGlossary(link)] : noteOf(link));
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
    if (isTerm) void addMeaning(link, box);
    else if (link.dataset.cite !== undefined) void addWayToSource(link, button);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });

  function wayToGlossary({ href }: HTMLAnchorElement): HTMLElement {
    const way = document.createElement('a');
    way.href = href;
    way.textContent = said.in_glossary;
    return way;
  }

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

/** Copies of what a marker leads to: the line of the step's list that has its figure. */
function noteOf(marker: HTMLElement): Node[] | null {
  const note = marker
    .closest('.step')
    ?.querySelector(`.notes li:nth-child(${String(Number(marker.textContent))})`);
  return note ? [...note.childNodes].map((node) => node.cloneNode(true)) : null;
}

/** What a term means stands in the glossary; where that cannot be fetched, the box has the way there. */
async function addMeaning(term: HTMLAnchorElement, box: Element): Promise<void> {
  try {
    const meaning = (await fetchElement(term.href))?.querySelector('p');
    if (meaning) box.prepend(...document.importNode(meaning, true).childNodes, ' ');
  } catch (error) {
    console.warn('The meaning of a term could not be fetched; its link leads to it.', error);
  }
}

/** Where a source is to be read stands on the list of all sources; where that cannot be fetched, its title leads there. */
async function addWayToSource(marker: HTMLAnchorElement, before: Element): Promise<void> {
  try {
    const way = (await fetchElement(marker.href))?.querySelector('a.away');
    if (way) before.before(' ', document.importNode(way, true));
  } catch (error) {
    console.warn('The address of a source could not be fetched; its title leads to it.', error);
  }
}

function blockOf(link: HTMLElement): Element {
  return link.closest('.prose > *, .later-words > *, .quote') ?? link;
}
