import { globSync, readFileSync } from 'node:fs';
import { clone, type CssNode, generate, type List, type ListItem, parse, walk } from 'css-tree';

/**
 * The style sheets stills use: the colours by role, and every style sheet under `src/figures`, so that a new figure
 * needs no entry in a list.
 */
function styleFiles(root: string): string[] {
  const figures = globSync('src/figures/**/*.css', { cwd: root }).sort();
  return ['src/styles/colours.css', ...figures];
}

/**
 * Reads them, and others by their paths from the root, as one style sheet without layers: a picture of its own has
 * nothing that competes with figures.
 */
export function readFigureStyles(root: string, others: readonly string[] = []): CssNode {
  const css = [...styleFiles(root), ...others]
    .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
    .join('\n');
  const sheet = parse(css, { parseCustomProperty: true });
  walk(sheet, {
    visit: 'Atrule',
    leave(node, item, list) {
      if (node.name === 'layer' && node.block) list.replace(item, node.block.children);
      else if (node.name === 'layer' || node.name === 'import') list.remove(item);
    },
  });
  return sheet;
}

/** The rules that apply to a picture, and the custom properties they use, as text: most pictures use few of all styles. */
export function stylesFor(svg: SVGSVGElement, all: CssNode): string {
  return generate(usedRules(svg, all));
}

/** The same as a style sheet. */
export function usedRules(svg: SVGSVGElement, all: CssNode): CssNode {
  const classes = new Set(
    [...svg.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
  );
  const sheet = clone(all);
  const isUnused = (node: CssNode) => node.type === 'ClassSelector' && !classes.has(node.name);
  walk(sheet, {
    visit: 'Rule',
    enter({ prelude }) {
      if (prelude.type !== 'SelectorList') return;
      prelude.children = prelude.children.filter(
        (selector) => selector.type !== 'Selector' || !selector.children.some(isUnused),
      );
    },
  });
  while (dropUnusedProperties(sheet)) {
    // Dropping one property may leave another unused.
  }
  dropEmpty(sheet);
  return sheet;
}

/** Drops custom properties that no remaining rule refers to; returns whether there were any. */
function dropUnusedProperties(sheet: CssNode): boolean {
  dropEmpty(sheet);
  const used = new Set<string>();
  walk(sheet, {
    visit: 'Function',
    enter(node) {
      const name = node.name === 'var' ? node.children.first : undefined;
      if (name?.type === 'Identifier') used.add(name.name);
    },
  });
  let hasDropped = false;
  walk(sheet, {
    visit: 'Declaration',
    leave(declaration, item, list) {
      if (!declaration.property.startsWith('--') || used.has(declaration.property)) return;
      list.remove(item);
      hasDropped = true;
    },
  });
  return hasDropped;
}

/** Drops rules without selectors or declarations, and conditions without rules. */
function dropEmpty(sheet: CssNode): void {
  walk(sheet, {
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      const hasNoSelector =
        node.type === 'Rule' &&
        node.prelude.type === 'SelectorList' &&
        node.prelude.children.isEmpty;
      const hasNoContent =
        (node.type === 'Rule' || node.type === 'Atrule') && node.block?.children.isEmpty === true;
      if (hasNoSelector || hasNoContent) list.remove(item);
    },
  });
}
