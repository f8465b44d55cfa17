import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isUpToDate, makeOnce, type Product } from '../../tools/generated/made-once.ts';

let root = '';
let made = 0;

const path = (name: string) => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'made-once-'));
  made = 0;
  writeFileSync(path('package.json'), '{}');
  writeFileSync(path('data.txt'), 'data');
  writeFileSync(path('code.ts'), "import { x } from './imported.ts';\nimport y from 'library';\n");
  writeFileSync(path('imported.ts'), 'export const x = 1;\n');
  install('1.0.0');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function install(version: string): void {
  mkdirSync(path('node_modules/library'), { recursive: true });
  writeFileSync(path('node_modules/library/package.json'), JSON.stringify({ version }));
}

function product(letters = 'abc'): Product {
  return {
    name: 'fonts',
    inputs: {
      files: [path('data.txt')],
      code: pathToFileURL(path('code.ts')),
      packages: [],
      values: [letters],
    },
    outputs: ['a/one.txt', 'two.txt'],
    make: () => {
      made += 1;
      const text = `made ${String(made)}`;
      return Promise.resolve(
        new Map([
          ['a/one.txt', text],
          ['two.txt', text],
        ]),
      );
    },
  };
}

it('makes nothing again while the inputs stay the same', async () => {
  expect(await makeOnce(root, product())).toBe(true);
  expect(await makeOnce(root, product())).toBe(false);
  expect(isUpToDate(root, product())).toBe(true);
  expect(made).toBe(1);
  expect(readFileSync(path('.generated/a/one.txt'), 'utf8')).toBe('made 1');
});

it.each([
  [
    'a file that is read',
    () => {
      writeFileSync(path('data.txt'), 'other data');
    },
  ],
  [
    'its code',
    () => {
      writeFileSync(path('code.ts'), "import { x } from './imported.ts';\n");
    },
  ],
  [
    'code that its code imports',
    () => {
      writeFileSync(path('imported.ts'), 'export const x = 2;\n');
    },
  ],
  [
    'the version of a package',
    () => {
      install('1.0.1');
    },
  ],
  [
    'an output, which is deleted',
    () => {
      rmSync(path('.generated/two.txt'));
    },
  ],
])('makes everything again after a change of %s', async (_what, change) => {
  await makeOnce(root, product());
  change();
  expect(isUpToDate(root, product())).toBe(false);
  expect(await makeOnce(root, product())).toBe(true);
  expect(readFileSync(path('.generated/two.txt'), 'utf8')).toBe('made 2');
});

it('makes everything again for other letters', async () => {
  await makeOnce(root, product('abc'));
  expect(await makeOnce(root, product('abcd'))).toBe(true);
});

it('remembers other products', async () => {
  await makeOnce(root, product());
  await makeOnce(root, { ...product(), name: 'maps' });
  expect(await makeOnce(root, product())).toBe(false);
});
