import { globSync, readFileSync } from 'node:fs';
import { type CssNode, find, findAll, generate, parse } from 'css-tree';
import { describe, expect, test } from 'vitest';

const DECLARED_IN = 'src/styles/layers.css';

const read = (file: string): CssNode => parse(readFileSync(file, 'utf8'));

const layerNames = (sheet: CssNode): string[] =>
  findAll(sheet, (node) => node.type === 'Layer').map((node) => generate(node));

const declared = layerNames(read(DECLARED_IN));
const files = globSync('src/**/*.css').filter((file) => file !== DECLARED_IN);

test('the layers are declared, and there are style sheets to check', () => {
  expect(declared.length).toBeGreaterThan(1);
  expect(new Set(declared).size).toBe(declared.length);
  expect(files.length).toBeGreaterThan(1);
});

describe.each(files)('%s', (file) => {
  const sheet = read(file);

  // Whichever style sheet a page loads first must declare the order of the layers.
  test('begins by importing the order of the layers', () => {
    const needsLayers = find(sheet, (node) => node.type === 'Layer') !== null;
    const [first] = sheet.type === 'StyleSheet' ? sheet.children : [];
    const isOrder = first?.type === 'Atrule' && generate(first).endsWith('layers.css);');
    expect(isOrder).toBe(needsLayers);
  });

  test('uses declared layers only', () => {
    expect(declared).toEqual(expect.arrayContaining(layerNames(sheet)));
  });

  test('has no rule outside a layer, where it would override all others', () => {
    const outside = sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
    const names = outside.map((node) => (node.type === 'Atrule' ? node.name : node.type));
    expect(['import', 'layer', 'font-face', 'page']).toEqual(
      expect.arrayContaining([...new Set(names)]),
    );
  });
});
