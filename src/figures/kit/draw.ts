import { select, type Selection } from 'd3';
import { faceFonts, typeStyles, type TypeStyle, type TypeStyleName } from './type-styles.ts';

/** A group of an SVG, in a browser or at build. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The child group with this class, created on first use. Groups stay in order of creation. */
export function groupIn(parent: Group, name: string): Group {
  return selectGroup(childOf(parent, 'g', name));
}

/** The child element with this name and class, created on first use. */
export function childOf<K extends keyof SVGElementTagNameMap>(
  parent: Group,
  tag: K,
  name: string,
): SVGElementTagNameMap[K] {
  const children = parent.node()?.children ?? [];
  for (const child of children) {
    if (child.localName === tag && child.classList.contains(name)) {
      return child as SVGElementTagNameMap[K];
    }
  }
  const made = parent.append<SVGElementTagNameMap[K]>(tag).attr('class', name).node();
  if (!made) throw new Error(`no element to put ${name} into`);
  return made;
}

/** A line among many of its kind, such as a tick. */
interface Stroke {
  path: string;
  presence: number;
}

/** Draws lines of one kind, those that are equally present as one path: elements are dear, parts of a path are not. */
export function drawStrokes(group: Group, kind: string, strokes: readonly Stroke[]): void {
  const paths = new Map<string | null, string>();
  for (const { path, presence } of strokes) {
    const opacity = opacityOf(presence);
    if (opacity !== '0') paths.set(opacity, (paths.get(opacity) ?? '') + path);
  }
  group
    .selectAll<SVGPathElement, [string | null, string]>('path')
    .data([...paths])
    .join('path')
    .attr('class', kind)
    .attr('opacity', ([opacity]) => opacity)
    .attr('d', ([, path]) => path);
}

/** Sets a text's font from the table of type styles; `size` in px overrides it while a text changes between styles. */
export function setType(
  text: Element,
  style: TypeStyleName,
  size: number = typeStyles[style].size,
): void {
  const { family, weight, style: slant } = faceFonts[typeStyles[style].face];
  text.setAttribute('font-family', family);
  text.setAttribute('font-weight', String(weight));
  text.setAttribute('font-style', slant);
  text.setAttribute('font-size', String(round(size)));
  const { spacing }: TypeStyle = typeStyles[style];
  if (spacing !== undefined) text.setAttribute('letter-spacing', `${String(spacing)}em`);
}

/** Rounds to a tenth of a pixel, which is precise enough for any picture. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Opacity for a presence from 0 to 1; null (no attribute) when full. */
export function opacityOf(presence: number): string | null {
  return presence >= 0.995 ? null : String(Math.max(0, Math.round(presence * 100) / 100));
}

/** A selection of one group element. */
export function selectGroup(element: SVGGElement): Group {
  return select<SVGGElement, unknown>(element);
}
