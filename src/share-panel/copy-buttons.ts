import { copyText } from '../page/copy-text.ts';

/**
 * Makes the buttons in `container` work that copy what stands elsewhere in it (`data-copy`: the id of a field or of a text),
 * and announce it in the container's own words. Where the browser refuses, the text is selected.
 */
export function startCopyButtons(container: HTMLElement): void {
  const { copied = '', notCopied = '' } = container.dataset;
  const status = container.querySelector('[data-copy-status]');
  container.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    const from = button && container.querySelector(`#${button.dataset.copy ?? ''}`);
    if (!from) return;
    void copyText(textOf(from)).then((isCopied) => {
      if (!isCopied) select(from);
      if (status) status.textContent = isCopied ? copied : notCopied;
    });
  });
}

const isField = (element: Element) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

function textOf(element: Element): string {
  return isField(element) ? element.value : element.textContent.trim();
}

function select(element: Element): void {
  if (isField(element)) {
    element.focus();
    element.select();
  } else {
    getSelection()?.selectAllChildren(element);
  }
}
