import { generate, walk, type CssNode, type Selector } from 'css-tree';
import { literalValue, type Properties } from './css-values.ts';

/** A declaration for one element, with what decides between it and others for the same property. */
interface Applied {
  property: string;
  value: string;
  weight: number;
}

/** What styles may say of a picture, each an attribute of the same name in SVG. */
const ATTRIBUTES = new Set([
  ...['fill', 'fill-opacity', 'opacity', 'paint-order', 'stroke', 'stroke-dasharray'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'stroke-width'],
]);

/**
 * What means nothing in a file: nothing in it moves, so no line has to keep its width, and it has one theme.
 */
const LIVE_ONLY = new Set(['vector-effect', 'color-scheme']);

/**
 * Writes what a style sheet without layers says of each element into the element's own attributes, in the light theme and
 * with literal values, and removes its classes. Conditional rules are left out: a file has no window, and knows no
 * reader's settings. Throws for a property that would be lost.
 */
export function writeLiteralStyles(svg: SVGSVGElement, sheet: CssNode): void {
  const applied = collectApplied(svg, sheet);
  write(svg, applied, new Map());
  for (const element of [svg, ...svg.querySelectorAll('[class]')]) element.removeAttribute('class');
}

function collectApplied(svg: SVGSVGElement, sheet: CssNode): Map<Element, Applied[]> {
  const applied = new Map<Element, Applied[]>();
  walk(sheet, function (node) {
    if (node.type === 'Atrule') return walk.skip;
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return undefined;
    const declared = node.block.children.toArray().flatMap((child) => {
      if (child.type !== 'Declaration') return [];
      return [{ property: child.property, value: generate(child.value) }];
    });
    for (const selector of node.prelude.children) {
      if (selector.type !== 'Selector') continue;
      const weight = weightOf(selector);
      for (const element of matched(svg, generate(selector))) {
        const all = applied.get(element) ?? [];
        all.push(...declared.map((each) => ({ ...each, weight })));
        applied.set(element, all);
      }
    }
    return undefined;
  });
  return applied;
}

/** A file's root is its picture, and has no theme chosen for it. */
function matched(svg: SVGSVGElement, selector: string): Element[] {
  if (selector === ':root') return [svg];
  return selector.startsWith(':root[') ? [] : [...svg.querySelectorAll(selector)];
}

/** A selector's specificity; ids do not occur. */
function weightOf(selector: Selector): number {
  let weight = 0;
  walk(selector, function (node) {
    if (node.type === 'PseudoClassSelector' && node.children) {
      const inside = node.children
        .toArray()
        .flatMap((list) => (list.type === 'SelectorList' ? list.children.toArray() : []));
      weight += Math.max(0, ...inside.map((one) => (one.type === 'Selector' ? weightOf(one) : 0)));
      return walk.skip;
    }
    if (node.type === 'TypeSelector') weight += 1;
    if (['ClassSelector', 'AttributeSelector', 'PseudoClassSelector'].includes(node.type))
      weight += 100;
    return undefined;
  });
  return weight;
}

function write(
  element: Element,
  applied: ReadonlyMap<Element, Applied[]>,
  inherited: Properties,
): void {
  // Sorting is stable: of two that weigh the same the later one decides.
  const own = [...(applied.get(element) ?? [])].sort((a, b) => a.weight - b.weight);
  const decided = new Map(own.map(({ property, value }) => [property, value]));
  const properties = withOwn(inherited, decided);
  for (const [property, value] of decided) {
    if (property.startsWith('--') || LIVE_ONLY.has(property)) continue;
    if (!ATTRIBUTES.has(property))
      throw new Error(`a picture of its own would lose the property ${property}`);
    const literal = literalValue(value, properties);
    if (literal === null) element.removeAttribute(property);
    else element.setAttribute(property, asAttribute(literal));
  }
  for (const child of element.children) write(child, applied, properties);
}

function withOwn(inherited: Properties, decided: ReadonlyMap<string, string>): Properties {
  const own = [...decided].filter(([property]) => property.startsWith('--'));
  if (own.length === 0) return inherited;
  const properties = new Map([...inherited, ...own]);
  for (const [property, value] of own) {
    const literal = literalValue(value, properties);
    if (literal === null) properties.delete(property);
    else properties.set(property, literal);
  }
  return properties;
}

/** Attributes need no units and no quotation marks. */
function asAttribute(value: string): string {
  return value.replace(/(\d)px\b/g, '$1').replace(/url\(["']?([^"')]+)["']?\)/g, 'url($1)');
}
