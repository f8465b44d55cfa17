import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../build-site.ts';

const again = 'test-results/again';

/** Every file in a folder with the hash of its bytes. */
function sumsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

beforeAll(() => buildSite({ into: again }));

afterAll(() => {
  rmSync(again, { recursive: true });
});

it('builds the same bytes twice', () => {
  const first = sumsOf('dist');
  expect(Object.keys(first)).toContain('/index.html');
  expect(sumsOf(again)).toEqual(first);
});
