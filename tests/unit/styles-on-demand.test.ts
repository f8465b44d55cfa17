import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, it } from 'vitest';

/** Every style sheet that a module imports, as a path, with whether it is one that is fetched on demand. */
const imported = globSync('src/**/*.{ts,astro}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+\.css)(\?url)?'/g)].map(
    ([, path = '', query]) => ({ sheet: join(file, '..', path), isOnDemand: query !== undefined }),
  ),
);

it('fetches no style sheet on demand that a page has too: the build would leave no file of it', () => {
  const onDemand = imported.filter((one) => one.isOnDemand).map(({ sheet }) => sheet);
  const inPages = imported.filter((one) => !one.isOnDemand).map(({ sheet }) => sheet);
  expect(onDemand.length).toBeGreaterThan(5);
  expect(onDemand.filter((sheet) => inPages.includes(sheet))).toEqual([]);
});
