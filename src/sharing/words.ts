import { setType, type Group } from '../figures/kit/draw.ts';
import { measureText } from '../figures/kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../figures/kit/type-styles.ts';

/** Words in one of the pictures' faces, at a size of their own in px. */
export interface Setting {
  style: TypeStyleName;
  size: number;
}

/** Breaks words into lines no wider than `width` px; a word that is wider than that gets a line of its own. */
export function wrapWords(text: string, { style, size }: Setting, width: number): string[] {
  const scale = size / typeStyles[style].size;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, style) * scale <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Draws lines of words one below the other, the first on a baseline at `x`, `y`; `leading` px from line to line. */
export function drawLines(
  group: Group,
  lines: readonly string[],
  { style, size }: Setting,
  place: { className: string; x: number; y: number; leading: number },
): void {
  for (const [index, line] of lines.entries()) {
    const text = group
      .append('text')
      .attr('class', place.className)
      .attr('x', place.x)
      .attr('y', place.y + index * place.leading)
      .text(line)
      .node();
    if (text) setType(text, style, size);
  }
}
