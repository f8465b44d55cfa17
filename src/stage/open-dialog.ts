import { Layer } from '../page/layers.ts';

interface DialogParts {
  /** The id of its heading, which names it. */
  id: string;
  heading: string;
  /** The word on the button that closes it. */
  close: string;
  /** Where a link below the content leads, and its words. */
  more?: { href: string; words: string };
}

/** Opens `content` in a dialog above the page, which is gone once it is closed. */
export function openDialog(content: HTMLElement, { id, heading, close, more }: DialogParts): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'table-dialog';
  const title = document.createElement('h2');
  title.id = id;
  title.textContent = heading;
  // Without this the dialog would focus its first link, and so open scrolled to its end.
  title.tabIndex = -1;
  title.autofocus = true;
  dialog.setAttribute('aria-labelledby', title.id);
  const paragraph = document.createElement('p');
  if (more) {
    const link = document.createElement('a');
    link.href = more.href;
    link.textContent = more.words;
    paragraph.append(link);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => {
    dialog.close();
  });
  dialog.append(title, content, ...(more ? [paragraph] : []), button);
  const layer = new Layer(
    () => {
      dialog.close();
    },
    { covers: true },
  );
  dialog.addEventListener('close', () => {
    layer.isOpen = false;
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  layer.isOpen = true;
}
