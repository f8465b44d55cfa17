import { placeLabels } from '../../kit/figure-labels.ts';
import { smooth } from '../../kit/presence.ts';
import { heightOf, xOfColumn, type ArrangedGroup, type Arrangement } from './dots-arrange.ts';
import { type DotSheet, type DotsBefore, FRAME_GAP } from './dots-geometry.ts';

/** Labels fade out over this share of a passage at its start, and fade in over the same share at its end. */
export const LABEL_SHARE = 0.2;

function keyOfBefore({ counted: { key, what } }: ArrangedGroup): string {
  return `${key} ${what}`;
}

/** The outlines during a passage: they appear when dots leave them, and disappear when the dots are back. */
export function beforeBetween(
  a: Arrangement,
  b: Arrangement,
  t: number,
  sheet: DotSheet,
): DotsBefore[] {
  const kept = new Set(a.before.map(keyOfBefore));
  const staying = b.before.filter((group) => kept.has(keyOfBefore(group)));
  const gone = a.before.filter(
    (group) => !staying.some((one) => keyOfBefore(one) === keyOfBefore(group)),
  );
  const come = b.before.filter((group) => !kept.has(keyOfBefore(group)));
  return [
    ...beforeOf({ ...a, before: gone }, 1 - smooth((t - 1 + LABEL_SHARE) / LABEL_SHARE), sheet),
    ...beforeOf({ ...b, before: staying }, 1, sheet),
    ...beforeOf({ ...b, before: come }, smooth(t / LABEL_SHARE), sheet),
  ].filter(({ presence }) => presence > 0);
}

/** The outlines of earlier counts, each with its number if the dots leave room for it. */
export function beforeOf(
  arranged: Arrangement,
  presence: number,
  { groups, pitch }: DotSheet,
): DotsBefore[] {
  const taken = groups.flatMap(({ rows }) =>
    rows.map(({ x, y, dots }) => ({ x, y, width: dots * pitch, height: pitch })),
  );
  return arranged.before.map((group) => {
    const outline = outlineOf(group, arranged);
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
    const [minY, maxY] = [Math.min(...ys), Math.max(...ys)];
    const [label] = placeLabels(
      [
        {
          key: keyOfBefore(group),
          tone: 'before',
          lines: [{ text: group.counted.what, style: 'bar' }],
          spots: outline.flatMap(([x, y]) => [
            { x: x - 5, y: y - 6, align: 'end' as const },
            { x: x + 5, y: y - 6, align: 'start' as const },
          ]),
        },
      ],
      { x: minX, y: minY, width: maxX - minX, height: maxY - minY },
      taken,
    );
    return { key: keyOfBefore(group), presence, outline, label: label ?? null };
  });
}

/** Around a group's rows: a rectangle, or one with a step where its last column is not full. */
function outlineOf(
  { x, top, dots, rowsInColumn }: ArrangedGroup,
  { pitch, rowLength }: Arrangement,
): [x: number, y: number][] {
  const rows = Math.ceil(dots / rowLength);
  const full = Math.floor(rows / rowsInColumn);
  const over = rows % rowsInColumn;
  const left = x - FRAME_GAP;
  const upper = top - FRAME_GAP;
  const rightOf = (column: number) =>
    x + xOfColumn(column - 1, rowLength, pitch) + rowLength * pitch + FRAME_GAP;
  const lowerOf = (count: number) => top + heightOf(count, pitch) + FRAME_GAP;
  const box = (right: number, lower: number): [number, number][] => [
    [right, upper],
    [right, lower],
    [left, lower],
    [left, upper],
  ];
  if (full === 0) return box(rightOf(1), lowerOf(over));
  if (over === 0) return box(rightOf(full), lowerOf(rowsInColumn));
  return [
    [rightOf(full + 1), upper],
    [rightOf(full + 1), lowerOf(over)],
    [rightOf(full), lowerOf(over)],
    [rightOf(full), lowerOf(rowsInColumn)],
    [left, lowerOf(rowsInColumn)],
    [left, upper],
  ];
}
