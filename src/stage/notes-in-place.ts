interface Said {
  close: string;
  in_all_sources: string;
  in_glossary: string;
}

/**
 * Opens what a marker or a term leads to under its paragraph, and closes it again; without this, both are
 * plain links. `meaningOf` fetches a term's meaning; until it is there, and where it cannot be had, the
 * box has the way to the glossary.
 */
export function startNotes(said: Said, meaningOf: (term: string) => Promise<string>): void {
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
        ? target.closest<HTMLAnchorElement>('a[data-note], a[data-term]')
        : null;
    const words = link ? wordsOf(link) : null;
    if (!link || !words) return;
    event.preventDefault();
    const wasOpen = open?.link === link;
    close(false);
    if (wasOpen) return;
    const box = document.createElement('div');
    box.className = 'note-here';
    box.append(...words, wayToList(link), closeButton());
    blockOf(link).after(box);
    link.setAttribute('aria-expanded', 'true');
    open = { link, box };
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });

  /** What the link opens: copies of a note of its step, or room for a term's meaning. */
  function wordsOf({ dataset: { note, term } }: HTMLElement): Node[] | null {
    if (term === undefined) {
      const nodes = document.getElementById(note ?? '')?.childNodes;
      return nodes ? [...[...nodes].map((node) => node.cloneNode(true)), separator()] : null;
    }
    const meaning = document.createElement('span');
    meaningOf(term).then(
      (text) => {
        meaning.append(text, separator());
      },
      (error: unknown) => {
        console.warn('The meaning of a term could not be fetched; its link leads to it.', error);
      },
    );
    return [meaning];
  }

  /** To the same words in the list of all of their kind. */
  function wayToList({ href, dataset }: HTMLAnchorElement): HTMLElement {
    const way = document.createElement('a');
    way.href = href;
    way.textContent = dataset.term === undefined ? said.in_all_sources : said.in_glossary;
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

function separator(): Text {
  return document.createTextNode(' · ');
}

function blockOf(link: HTMLElement): Element {
  return link.closest('.prose > *, .later-words > *, .quote') ?? link;
}
