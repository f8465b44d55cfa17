import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kept, KEPT } from '../../src/sharing/kept.ts';
import { sumOfProject } from '../../tools/pictures/sum-of-project.ts';
import { root } from './real-story.ts';

let folder: string;
let made = 0;
const make = () => {
  made += 1;
  return Buffer.from(`picture ${String(made)}`);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a picture is made once for the same inputs, and again for others', async () => {
  const first = await kept(folder, 'sum', ['card', 'a'], make);
  expect(String(first)).toBe('picture 1');
  expect(String(await kept(folder, 'sum', ['card', 'a'], make))).toBe('picture 1');
  expect(String(await kept(folder, 'sum', ['card', 'b'], make))).toBe('picture 2');
  expect(String(await kept(folder, 'other', ['card', 'a'], make))).toBe('picture 3');
  expect(readdirSync(join(folder, KEPT))).toHaveLength(3);
});

test('a picture is always drawn again if its inputs are unknown', async () => {
  const before = made;
  await kept(folder, '', ['card', 'a'], make);
  await kept(folder, '', ['card', 'a'], make);
  expect(made).toBe(before + 2);
});

test('the sum of the project depends on what it is built for', () => {
  const sum = sumOfProject(root, ['/', '']);
  expect(sumOfProject(root, ['/', ''])).toBe(sum);
  expect(sumOfProject(root, ['/talks/', ''])).not.toBe(sum);
});
