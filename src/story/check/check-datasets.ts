import { dataSets } from '../../open-data/data-sets.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** Each data set that can be downloaded, and each of its columns, is described in every language, and nothing else is. */
export function checkDatasets(content: Content): Problem[] {
  return [...content.languages.values()].flatMap((words) => {
    const { datasets } = words;
    const declared = new Map(
      dataSets({ content, words }).map(({ id, columns }) => [id, columns.map(({ name }) => name)]),
    );
    const strangers = Object.keys(datasets.data)
      .filter((id) => !declared.has(id))
      .map((id) =>
        datasets.problemAt([id], {
          found: `"${id}", which is no data set`,
          allowed: [...declared.keys()].join(', '),
        }),
      );
    const lacking = [...declared].flatMap(([id, columns]) => {
      const own = datasets.data[id];
      if (!own) {
        return [
          datasets.problemAt([], {
            found: `no words for "${id}"`,
            allowed: `title, about and columns (${columns.join(', ')}) for each data set`,
          }),
        ];
      }
      const described = Object.keys(own.columns);
      return [
        ...columns
          .filter((name) => !described.includes(name))
          .map((name) => ({ found: `no words for "${name}"`, path: [id, 'columns'] })),
        ...described
          .filter((name) => !columns.includes(name))
          .map((name) => ({ found: `"${name}", which is no column`, path: [id, 'columns', name] })),
      ].map(({ found, path }) => datasets.problemAt(path, { found, allowed: columns.join(', ') }));
    });
    return [...strangers, ...lacking];
  });
}
