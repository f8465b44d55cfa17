import type { NewStartParty } from './new-start-schema.ts';
import { measureText } from '../../kit/measure.ts';

/** A side's last declared value, beside the cursor. */
export interface PlacedValue {
  party: NewStartParty;
  x: number;
  align: 'start' | 'end';
  lines: { y: number; text: string }[];
}

/** From one line of a value to the next, in px. */
const LINE = 13;

/**
 * Places the last values beside the cursor: to its right if there is room, otherwise to its left, after the last sign
 * or, if there is no room there either, above it: with the cursor that far right, all counts are low.
 */
export function layoutValues(
  wanted: { party: NewStartParty; y: number; parts: readonly [value: string, date: string] }[],
  room: {
    cursorX: number;
    lastX: number;
    width: number;
    upper: number;
    lower: number;
    limitY: number;
  },
): PlacedValue[] {
  const right = room.width - room.cursorX - 14;
  const left = room.cursorX - room.lastX - 18;
  const widthOf = (text: string) => measureText(text, 'bar');
  const least = Math.max(0, ...wanted.flatMap(({ parts }) => parts.map(widthOf)));
  const isRight = right >= least;
  const isAbove = !isRight && left < least;
  const width = isRight ? right : isAbove ? room.cursorX : left;
  const blocks = wanted
    .map(({ party, y, parts }) => ({
      party,
      y: isAbove ? room.upper : y,
      lines: widthOf(parts.join(' ')) <= width ? [parts.join(' ')] : [...parts],
    }))
    .sort((a, b) => a.y - b.y || a.party.localeCompare(b.party));
  // The limit's line ends at the cursor; to the left of it, words go above or below the line, never on it.
  const placed = isRight ? stack(blocks, room.upper, room.lower) : stackAround(blocks, room);
  return placed.map(({ party, lines, first }) => ({
    party,
    x: isRight ? room.cursorX + 10 : room.cursorX - 8,
    align: isRight ? 'start' : 'end',
    lines: lines.map((text, index) => ({ y: first + index * LINE, text })),
  }));
}

interface ValueBlock {
  party: NewStartParty;
  y: number;
  lines: string[];
}

type StackedBlock = ValueBlock & { first: number };

/** A block's last baseline. */
const lastOf = ({ first, lines }: StackedBlock): number => first + (lines.length - 1) * LINE;

/** The baseline of a block's first line when the block is centred on its value. */
const besideValue = ({ y, lines }: ValueBlock): number => y + (4 - ((lines.length - 1) * LINE) / 2);

/** Stacks blocks, each as near to its value as the others and the ends allow. */
function stack(blocks: readonly ValueBlock[], upper: number, lower: number): StackedBlock[] {
  let above = upper - LINE;
  const placed = blocks.map((block): StackedBlock => {
    const stacked = { ...block, first: Math.max(besideValue(block), above + LINE) };
    above = lastOf(stacked);
    return stacked;
  });
  let below = lower;
  for (const block of placed.toReversed()) {
    block.first -= Math.max(0, lastOf(block) - below);
    below = block.first - LINE;
  }
  return placed;
}

/** Stacks blocks in order on both sides of the limit's line, split so that all are nearest to their values. */
function stackAround(
  blocks: readonly ValueBlock[],
  { upper, lower, limitY }: { upper: number; lower: number; limitY: number },
): StackedBlock[] {
  const ends = { above: limitY - 4, below: limitY + 11 };
  const tried = Array.from({ length: blocks.length + 1 }, (_, count) => {
    const above = stack(blocks.slice(0, count), upper, ends.above);
    const below = stack(blocks.slice(count), ends.below, lower);
    const fits =
      above.every(({ first }) => first >= upper) && below.every(({ first }) => first >= ends.below);
    const all = [...above, ...below];
    const moved = all.reduce((sum, block) => sum + Math.abs(block.first - besideValue(block)), 0);
    return { all, fits, moved };
  });
  const best = tried.filter(({ fits }) => fits).sort((a, b) => a.moved - b.moved)[0];
  return best ? best.all : stack(blocks, upper, lower);
}
