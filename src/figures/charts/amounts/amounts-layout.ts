import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { AmountFacts } from './amounts-facts.ts';
import type { AmountPicture, AmountsScene, AmountSign } from './amounts-schema.ts';

/** Signs beside each other, at most ten: they start at a point and are one pitch apart. */
export interface SignRun {
  x: number;
  y: number;
  count: number;
}

/** An amount's signs, in px from the plate's corner. */
export interface AmountGroup {
  key: string;
  sign: AmountSign;
  /** Of the signs that are certain, and of those up to the upper end of a range. */
  runs: SignRun[];
  uncertain: SignRun[];
}

/** A few amounts to scale. */
export interface AmountsGeometry {
  size: Size;
  /** Between the middles of signs beside each other, in px. */
  pitch: number;
  groups: AmountGroup[];
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

/** The pitches that are tried, the largest first, in px. */
const PITCHES = { few: 96, large: 44, small: 30, least: 2.2, step: 0.1 };

/** After ten signs and after ten rows there is a gap, so that they can be counted; as a share of the pitch. */
const TEN = 10;
const TEN_GAP = 0.45;

/** The paper around a sign in its cell, as a share of the pitch. */
const OWN_MARGIN = 0.12;

/** With at most this many signs, amounts stand beside each other and are counted by fives. */
const FEW = 24;
const FIVE = 5;

/** Lays out the amounts of a picture at one scale, as large as the plate allows: many below each other, few beside each other. */
export function layoutAmounts(scene: AmountsScene, context: LayoutContext): AmountsGeometry {
  const { picture, unit } = scene;
  const { words, size } = context;
  const hasRoom = isLarge(size);
  const notes = layoutNotes(titleOf(scene, context), words.amounts.notes[picture], size.width);
  const top = belowNotes(notes) + (hasRoom ? 10 : 3);
  const style = hasRoom ? 'place' : 'lane';
  const wanted = amountsOf(picture, context).map((amount) => ({
    amount,
    least: Math.round(amount.least / unit),
    most: Math.round(amount.most / unit),
    text: labelOf(amount, context),
  }));
  const room: Room = {
    x: NOTE_MARGIN,
    y: top,
    width: size.width - 2 * NOTE_MARGIN,
    height: size.height - top - 6,
    style,
    line: typeStyles[style].size * 1.3,
    gap: hasRoom ? 14 : 6,
    most: hasRoom ? PITCHES.large : PITCHES.small,
  };
  const isFew = Math.max(...wanted.map(({ most }) => most)) <= FEW;
  const { pitch, blocks } = isFew ? besideEachOther(wanted, room) : belowEachOther(wanted, room);
  return {
    size,
    pitch,
    groups: blocks.map(({ amount, least, most, columns, x, y }) => {
      // The first signs begin where the name does.
      const rows = { columns, pitch, x: x - pitch * OWN_MARGIN, y: y + room.line };
      return {
        key: amount.item,
        sign: amount.sign,
        runs: runsOf(0, least, rows),
        uncertain: runsOf(least, most, rows),
      };
    }),
    labels: blocks.map(({ amount, text, x, y }) =>
      labelAt(
        { key: amount.item, tone: TONES[amount.sign], lines: [{ text, style }] },
        { x, y: y + typeStyles[style].size * 0.95, align: 'start' },
      ),
    ),
    notes,
  };
}

/** The part of the plate for amounts, and how their names are set, in px. */
interface Room extends Box {
  style: TypeStyleName;
  /** Height of a name. */
  line: number;
  /** Between amounts. */
  gap: number;
  /** The greatest pitch. */
  most: number;
}

/** An amount before it is placed, in signs. */
interface Wanted {
  amount: AmountFacts;
  least: number;
  most: number;
  text: string;
}

/** An amount with its place: its upper left corner, where its name stands. */
interface Block extends Wanted {
  columns: number;
  x: number;
  y: number;
}

interface Placed {
  pitch: number;
  blocks: Block[];
}

/** All amounts have equally long rows. */
function belowEachOther(
  wanted: readonly Wanted[],
  { x, y: top, width, height, line, gap, most }: Room,
): Placed {
  const head = wanted.length * line + (wanted.length - 1) * gap;
  const columnsAt = (pitch: number) =>
    Math.max(TEN, Math.floor((width / pitch + TEN_GAP) / (TEN + TEN_GAP)) * TEN);
  const heightAt = (pitch: number) =>
    wanted.reduce((sum, one) => sum + heightOf(one.most, columnsAt(pitch), pitch), head);
  let pitch = most;
  while (pitch > PITCHES.least && heightAt(pitch) > height) pitch -= PITCHES.step;
  const columns = columnsAt(pitch);
  let y = top;
  const blocks = wanted.map((one) => {
    const block = { ...one, columns, x, y };
    y += line + heightOf(one.most, columns, pitch) + gap;
    return block;
  });
  return { pitch, blocks };
}

/** All amounts count by fives, in rows of signs that are as large as the plate allows. */
function besideEachOther(
  wanted: readonly Wanted[],
  { x: left, y, width, height, style, line }: Room,
): Placed {
  const columns = wanted.map(({ most }) => Math.min(FIVE, most));
  const rows = Math.max(...wanted.map(({ most }) => Math.ceil(most / FIVE)));
  const widthsAt = (pitch: number) =>
    wanted.map(({ text }, index) =>
      Math.max((columns[index] ?? 0) * pitch, measureText(text, style)),
    );
  const gapAt = (pitch: number) => Math.max(14, pitch * 0.8);
  const totalAt = (pitch: number) =>
    widthsAt(pitch).reduce((sum, one) => sum + one, gapAt(pitch) * (wanted.length - 1));
  let pitch = Math.min(PITCHES.few, (height - line) / rows);
  while (pitch > PITCHES.least && totalAt(pitch) > width) pitch -= PITCHES.step;
  const widths = widthsAt(pitch);
  let x = left;
  const blocks = wanted.map((one, index) => {
    const block = { ...one, columns: columns[index] ?? 1, x, y };
    x += (widths[index] ?? 0) + gapAt(pitch);
    return block;
  });
  return { pitch, blocks };
}

/** The classes that give each amount its colours. */
export const TONES: Record<AmountSign, string> = {
  us: 'us',
  us_planned: 'us',
  us_planned_upright: 'us',
  ussr: 'ussr',
  china: 'china',
  both: 'plain',
  both_agreed: 'plain',
  message: 'plain',
  us_used: 'us',
  russia_allowed: 'russia',
  us_disputed: 'us',
};

/** The amounts of a picture. */
export function amountsOf(picture: AmountPicture, { facts }: FigureContext): AmountFacts[] {
  return facts.amounts.filter((amount) => amount.picture === picture);
}

/** The picture's title, which says how many things one sign is. */
export function titleOf(
  { picture, unit }: Omit<AmountsScene, 'name'>,
  context: FigureContext,
): string {
  const { words, formats } = context;
  const title = words.amounts.titles[picture];
  return unit === 1 ? title : fill(words.amounts.of_unit, { title, count: formats.number(unit) });
}

/** An amount with its name. */
export function labelOf({ item, sign, least, most }: AmountFacts, context: FigureContext): string {
  const { words, formats } = context;
  const [from, to] = [formats.number(least), formats.number(most)];
  const form = sign === 'us_used' ? words.amounts.used : words.amounts.range;
  const count = least === most ? to : fill(form, { least: from, most: to });
  return fill(words.amounts.items[item], { count });
}

/** Where the sign of an index lies along a row or a column, from the first one, in pitches. */
function along(index: number): number {
  return index + Math.floor(index / TEN) * TEN_GAP;
}

function heightOf(count: number, columns: number, pitch: number): number {
  return (along(Math.ceil(count / columns) - 1) + 1) * pitch;
}

/** The signs from one index to another as runs that no gap interrupts. */
function runsOf(
  from: number,
  to: number,
  { columns, pitch, x, y }: { columns: number; pitch: number; x: number; y: number },
): SignRun[] {
  const runs: SignRun[] = [];
  let index = from;
  while (index < to) {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const count = Math.min(to - index, TEN - (column % TEN), columns - column);
    runs.push({
      x: x + along(column) * pitch,
      y: y + (along(row) + 0.5) * pitch,
      count,
    });
    index += count;
  }
  return runs;
}
