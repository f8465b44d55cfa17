/** Lays out rows in columns under a heading: words are left-aligned, numbers right-aligned. */
export function layTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const columns = heading.map((title, index) => {
    const values = rows.map((row) => row[index] ?? '');
    const cells = [title, ...values.map(String)];
    const width = Math.max(...cells.map((cell) => cell.length));
    const isNumeric = values.every((value) => value === '' || /^\d/.test(String(value)));
    return cells.map((cell) => (isNumeric ? cell.padStart(width) : cell.padEnd(width)));
  });
  return [heading, ...rows]
    .map((_, line) =>
      columns
        .map((cells) => cells[line] ?? '')
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
