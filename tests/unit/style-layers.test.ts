import { globSync, readFileSync } from 'node:fs';
import { type CssNode, find, findAll, generate, parse, walk } from 'css-tree';
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

/** The compounds of a selector: what is between its combinators, leaving what is in parentheses whole. */
const compounds = (selector: string) => selector.split(/[\s>+~]+(?![^(]*\))/);

/** The compounds of a style sheet that have a `:has()`, whose elements it is a condition of; `&` is resolved. */
function anchorsOfHas(sheet: CssNode): string[] {
  const anchors: string[] = [];
  const outer: string[] = [];
  walk(sheet, {
    enter: (node: CssNode) => {
      if (node.type !== 'Rule') return;
      const nestedIn = compounds(outer.at(-1) ?? '').at(-1) ?? '';
      for (const selector of findAll(node.prelude, ({ type }) => type === 'Selector'))
        for (const compound of compounds(generate(selector)))
          if (compound.includes(':has(')) anchors.push(compound.replace('&', nestedIn));
      outer.push(generate(node.prelude));
    },
    leave: (node: CssNode) => {
      if (node.type === 'Rule') outer.pop();
    },
  });
  return anchors;
}

test('the elements that :has() is a condition of are found', () => {
  const sheet = parse(':root { & .a > .b:has(.c) { top: 0 } &:not(:has(.d)) { top: 0 } }', {});
  expect(anchorsOfHas(sheet)).toEqual(
    expect.arrayContaining(['.b:has(.c)', ':root:not(:has(.d))']),
  );
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

  // Whatever is inserted in the stage would make the browser check the whole page against the rule.
  test('asks no element that the stage is in what it has', () => {
    const around = anchorsOfHas(sheet).filter((anchor) =>
      /^(:root|html|body|main|\.story|\.stage)(?![\w-])/.test(anchor),
    );
    expect(around).toEqual([]);
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
