import type { Table } from '../figures/kit/table.ts';
import { Layer } from '../page/layers.ts';

/** Shows a picture's data as tables, in a dialog. */
export function showTables(
  heading: string,
  tables: readonly Table[],
  words: { close: string; all_dates: string },
  datesPage: string,
): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'table-dialog';
  const title = document.createElement('h2');
  title.id = 'table-title';
  title.textContent = heading;
  // Without this the dialog would focus its first link, and so open scrolled to its end.
  title.tabIndex = -1;
  title.autofocus = true;
  dialog.setAttribute('aria-labelledby', title.id);
  const link = document.createElement('a');
  link.href = datesPage;
  link.textContent = words.all_dates;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => {
    dialog.close();
  });
  const more = document.createElement('p');
  more.append(link);
  const scrolls = document.createElement('div');
  scrolls.className = 'scrolls';
  scrolls.append(...tables.map(buildTable));
  dialog.append(title, scrolls, more, close);
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

function buildTable({ caption, head, rows }: Table): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  const headRow = table.createTHead().insertRow();
  for (const text of head) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    headRow.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table;
}
