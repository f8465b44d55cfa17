import type { Cell, CellKind, Column, DataSet, DataSources, Row } from '../data-set.ts';

/** Series whose figures are the Federation of American Scientists'. */
const OF_FAS: ReadonlySet<string> = new Set(['warheads', 'warheads_with_retired']);

/** The tables that figures are drawn from, as they are in `content/data/series`: a data set for each. */
export function series({ content }: DataSources): DataSet[] {
  return content.series.all.map(({ series: { file, row }, file: { rows } }) => {
    const id = file.replace(/^.*\/|\.csv$/g, '');
    const names = Object.keys(row.shape);
    const cells = rows.map((each) => each as Row);
    return {
      id,
      licence: OF_FAS.has(id) ? 'fas' : 'cc_by',
      key: [],
      columns: names.map((name) =>
        columnOf(
          name,
          cells.map((each) => each[name] ?? null),
        ),
      ),
      rows: cells.map((each) =>
        Object.fromEntries(names.map((name) => [name, each[name] ?? null])),
      ),
    };
  });
}

/** What a column holds, as its values show. */
function columnOf(name: string, values: readonly Cell[]): Column {
  const known = values.filter((value) => value !== null);
  const kind = kindOf(known);
  const toSources = /^sources?$/.test(name) && (kind === 'ids' || kind === 'text');
  return { name, kind, ...(toSources && known.every(isIds) ? { to: 'sources' } : {}) };
}

function kindOf(values: readonly Exclude<Cell, null>[]): CellKind {
  const all = (test: (value: Exclude<Cell, null>) => boolean) =>
    values.length > 0 && values.every(test);
  if (all((value) => Number.isInteger(value))) return 'whole';
  if (all((value) => typeof value === 'number')) return 'number';
  if (all((value) => typeof value === 'boolean')) return 'flag';
  if (all((value) => Array.isArray(value))) return 'ids';
  return all((value) => typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value))
    ? 'date'
    : 'text';
}

const isIds = (value: Cell) => [value].flat().every((id) => /^[a-z][a-z0-9_]*$/.test(String(id)));
