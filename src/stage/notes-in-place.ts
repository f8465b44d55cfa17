/** Opens what a marker or a term leads to under its paragraph, and closes it again; without this, both are plain links. */
export function startNotes(said: { close: string; in_all_sources: string }): void {
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
      target instanceof Element ? target.closest<HTMLElement>('a[data-note], a[data-term]') : null;
    const words = link ? wordsOf(link) : null;
    if (!link || !words) return;
    event.preventDefault();
    const wasOpen = open?.link === link;
    close(false);
    if (wasOpen) return;
    const box = document.createElement('div');
    box.className = 'note-here';
    box.append(...words, ...wayToList(link), closeButton());
    blockOf(link).after(box);
    link.setAttribute('aria-expanded', 'true');
    open = { link, box };
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });

  /** A marker leads to the list of all sources, where it does not open its note in place. */
  function wayToList(marker: HTMLElement): Node[] {
    if (!(marker instanceof HTMLAnchorElement) || marker.dataset.note === undefined) return [];
    const way = document.createElement('a');
    way.href = marker.href;
    way.textContent = said.in_all_sources;
    return [document.createTextNode(' · '), way];
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

/** Copies of what the link leads to. */
function wordsOf(link: HTMLElement): Node[] | null {
  const { note, term } = link.dataset;
  const source = document.getElementById(note ?? `term-${term ?? ''}`);
  if (!source) return null;
  const words = term === undefined ? source : source.querySelector('dd');
  return words ? [...words.childNodes].map((node) => node.cloneNode(true)) : null;
}

function blockOf(link: HTMLElement): Element {
  return link.closest('.prose > *, .later-words > *, .quote') ?? link;
}
