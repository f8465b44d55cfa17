import type { Table } from '../figures/kit/table.ts';
import { openDialog } from './open-dialog.ts';

/** Shows a picture's data as tables, in a dialog. */
export function showTables(
  heading: string,
  tables: readonly Table[],
  words: { close: string; all_dates: string },
  datesPage: string,
): void {
  const scrolls = document.createElement('div');
  scrolls.className = 'scrolls';
  scrolls.append(...tables.map(buildTable));
  const more = { href: datesPage, words: words.all_dates };
  openDialog(scrolls, { id: 'table-title', heading, close: words.close, more });
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
