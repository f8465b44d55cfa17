import type { Table } from '../figures/kit/table.ts';
import { openDialog } from './open-dialog.ts';

/** A file to be saved, and the words of its link. */
export interface SavedFile {
  href: string;
  words: string;
}

/** Shows a picture's data as tables, in a dialog, below links to save them and the picture. */
export function showTables(
  heading: string,
  tables: readonly Table[],
  files: { words: string; each: readonly SavedFile[] },
  words: { close: string; all_dates: string },
  datesPage: string,
): void {
  const content = document.createElement('div');
  const scrolls = document.createElement('div');
  scrolls.className = 'scrolls';
  scrolls.append(...tables.map(buildTable));
  content.append(buildLinks(files), scrolls);
  const more = { href: datesPage, words: words.all_dates };
  openDialog(content, { id: 'table-title', heading, close: words.close, more });
}

function buildLinks({ words, each }: Parameters<typeof showTables>[2]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'save';
  paragraph.append(words);
  for (const file of each) {
    const link = document.createElement('a');
    link.href = file.href;
    link.download = '';
    link.textContent = file.words;
    paragraph.append(' ', link);
  }
  return paragraph;
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
