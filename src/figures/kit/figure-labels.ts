import type { Box } from './geometry.ts';
import { groupIn, round, setType, type Group } from './draw.ts';
import { measureText } from './measure.ts';
import { keepingClear, placeLabel } from './place-label.ts';
import { typeStyles, type TypeStyleName } from './type-styles.ts';

type Align = 'start' | 'middle' | 'end';

/** A candidate position for words: the baseline of their first line, and which end of it `x` is. */
interface TextAnchor {
  x: number;
  y: number;
  align: Align;
}

/** A figure's label before it is placed. */
export interface WantedLabel {
  key: string;
  /** The class that sets its colour, usually a party's. */
  tone: string;
  lines: { text: string; style: TypeStyleName }[];
  /** Candidate positions, the best first. */
  spots: TextAnchor[];
}

/** A figure's placed label, in px from the plate's corner. */
export interface PlacedLabel {
  key: string;
  tone: string;
  align: Align;
  lines: { text: string; style: TypeStyleName; x: number; y: number }[];
  box: Box;
}

/** Line height in multiples of the type size. */
const LEADING = 1.2;

/** Height above the baseline, and depth of descenders below it, in multiples of the type size. */
const ASCENT = 0.8;
const DESCENT = 0.24;

/** The minimum distance between labels, in px. */
const GAP = 2;

/** Puts a label at an anchor, whether or not there is room. */
export function labelAt(
  { key, tone, lines }: Pick<WantedLabel, 'key' | 'tone' | 'lines'>,
  { x, y, align }: TextAnchor,
): PlacedLabel {
  let baseline = y;
  const placed = lines.map((line, index) => {
    if (index > 0) baseline += typeStyles[line.style].size * LEADING;
    return { ...line, x, y: baseline };
  });
  const width = Math.max(...lines.map(({ text, style }) => measureText(text, style)));
  const [first, last] = [lines[0], lines.at(-1)].map((line) =>
    line ? typeStyles[line.style].size : 0,
  );
  const top = y - ASCENT * (first ?? 0);
  return {
    key,
    tone,
    align,
    lines: placed,
    box: {
      x: x - { start: 0, middle: width / 2, end: width }[align],
      y: top,
      width,
      height: baseline + DESCENT * (last ?? 0) - top,
    },
  };
}

/**
 * Places labels within `bounds`, clear of `taken` and of each other. Labels without room are left out; the table has
 * them.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  bounds: Box,
  taken: readonly Box[],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const found = placeLabel(
      label.spots.map((anchor) => labelAt(label, anchor)),
      { bounds, obstacles: keepingClear([...taken, ...placed.map(({ box }) => box)], GAP) },
    );
    if (found) placed.push(found);
  }
  return placed;
}

/** Draws placed labels. */
export function drawLabels(group: Group, name: string, labels: readonly PlacedLabel[]): void {
  const lines = labels.flatMap(({ key, tone, align, lines: own }) =>
    own.map((line, index) => ({ ...line, key: `${key} ${String(index)}`, tone, align })),
  );
  groupIn(group, name)
    .selectAll<SVGTextElement, (typeof lines)[number]>('text')
    .data(lines, ({ key }) => key)
    .join('text')
    .attr('class', ({ tone }) => `figure-label halo-plate ${tone}`)
    .attr('text-anchor', ({ align }) => (align === 'start' ? null : align))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function ({ style }) {
      setType(this, style);
    });
}
