import { fetchElement } from './fetch-element.ts';
import { Layer } from './layers.ts';

/** Words in the boxes besides the notes themselves. */
interface NoteWords {
  close: string;
  in_glossary: string;
}

/** Makes note markers and glossary terms open below their paragraph. Without this, both are plain links. */
export function startInlineNotes(words: NoteWords): void {
  let open: { link: HTMLElement; box: HTMLElement } | null = null;

  const close = (focusLink: boolean) => {
    if (!open) return;
    layer.isOpen = false;
    open.box.remove();
    open.link.setAttribute('aria-expanded', 'false');
    if (focusLink) open.link.focus({ preventScroll: true });
    open = null;
  };

  const layer = new Layer(
    () => {
      close(true);
    },
    // Its step may be hidden by now, where one step is shown at a time.
    { isShown: () => open?.box.checkVisibility() === true },
  );

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const { target } = event;
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>('a.marker, a[data-term]')
        : null;
    const isTerm = link?.dataset.term !== undefined;
    const content = link && (isTerm ? [glossaryLink(link)] : notesOf(link));
    if (!link || !content) return;
    event.preventDefault();
    const wasOpen = open?.link === link;
    close(false);
    if (wasOpen) return;
    const box = document.createElement('div');
    box.className = 'note-here';
    const button = closeButton();
    box.append(...content, button);
    blockOf(link).after(box);
    link.setAttribute('aria-expanded', 'true');
    open = { link, box };
    layer.isOpen = true;
    if (isTerm) void addDefinition(link, box);
    else if (link.dataset.cite !== undefined) void addSourceLinks(box);
  });

  function glossaryLink({ href }: HTMLAnchorElement): HTMLElement {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = words.in_glossary;
    return link;
  }

  function closeButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.close;
    button.addEventListener('click', () => {
      close(true);
    });
    return button;
  }
}

/**
 * Copies of the notes of a marker's sources, of its step or the cover, as a list if there are several; of a gap, the note that its marker leads to.
 * They are found by the entry that each note links to: what the marker says is no help, translators change its digits.
 */
function notesOf(marker: HTMLAnchorElement): Node[] | null {
  const lines = [...(marker.closest('.step, .cover')?.querySelectorAll('.notes li') ?? [])];
  const sources = marker.dataset.cite?.split(' ').map((id) => `#${id}`);
  const notes = (sources ?? [marker.hash]).flatMap((entry) => {
    const index = lines.findIndex((line) => entryOf(line)?.hash === entry);
    const line = lines[index];
    return line ? [{ number: index + 1, content: [...line.cloneNode(true).childNodes] }] : [];
  });
  const [only, another] = notes;
  if (!another) return only?.content ?? null;
  const list = document.createElement('ol');
  for (const { number, content } of notes) {
    const item = document.createElement('li');
    item.value = number;
    item.append(...content);
    list.append(item);
  }
  return [list];
}

/** The link from a note to its full entry. */
function entryOf(note: Element): HTMLAnchorElement | null {
  return note.querySelector<HTMLAnchorElement>(':scope > a');
}

/** Adds a term's definition from the glossary page; if that cannot be fetched, the box still links to it. */
async function addDefinition(term: HTMLAnchorElement, box: Element): Promise<void> {
  try {
    const definition = (await fetchElement(term.href))?.querySelector('p');
    if (definition) box.prepend(...document.importNode(definition, true).childNodes, ' ');
  } catch (error) {
    console.warn('The meaning of a term could not be fetched; its link leads to it.', error);
  }
}

/**
 * Adds after each source in a box the link to the source itself, from the page of sources; if that cannot be fetched, its
 * title still leads there.
 */
async function addSourceLinks(box: Element): Promise<void> {
  const items = box.querySelectorAll('li');
  for (const note of items.length > 0 ? items : [box]) {
    try {
      const entry = entryOf(note);
      const link = entry && (await fetchElement(entry.href))?.querySelector('a.away');
      if (!link) continue;
      const close = note.querySelector(':scope > button');
      const parts = [' ', document.importNode(link, true)];
      if (close) close.before(...parts);
      else note.append(...parts);
    } catch (error) {
      console.warn('The address of a source could not be fetched; its title leads to it.', error);
    }
  }
}

function blockOf(link: HTMLElement): Element {
  return link.closest('.prose > *, .later-words > *, .quote, .cover > *') ?? link;
}
