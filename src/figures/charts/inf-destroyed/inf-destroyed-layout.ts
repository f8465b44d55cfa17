import type { InfSide } from './inf-destroyed-schema.ts';
import { fill } from '../../../story/formats.ts';
import { destroyedBy, type DestroyedFacts } from './inf-destroyed-facts.ts';
import type { LayoutContext } from '../figure.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';

/** How many missiles a whole sign represents, on every plate and for both sides. */
export const MISSILES_PER_SIGN = 10;

/** One moment of the missiles destroyed, in px from the plate's corner. */
export interface InfDestroyedGeometry {
  size: Size;
  /** From one sign to the next. */
  pitch: number;
  /** Signs by their centre. `part` is the share of the sign drawn: below 1 for the last few missiles. */
  signs: { key: string; side: InfSide; x: number; y: number; part: number }[];
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

const SIDES = ['us', 'ussr'] as const satisfies readonly InfSide[];
const PITCHES = { most: 36, least: 4, step: 0.5 };
/** Shares of the plate's width that the American column may have. */
const SHARES = [0.32, 0.35, 0.38, 0.41, 0.44, 0.47];
const GUTTER = 14;
/** Heights of a side's heading and of a group's label, on small plates and on large ones. */
const SMALL = { heading: 18, label: 13.5, baseline: 10.5, styles: ['lane', 'bar'] } as const;
const LARGE = { heading: 28, label: 18, baseline: 13, styles: ['place', 'route'] } as const;
type Words = typeof SMALL | typeof LARGE;
const ROOM_FOR_LARGE = 560;
const GAP = 4;
/** Between words and the signs beside them. */
const BESIDE = 6;

/** The column of one side: the signs of each group lie below its words, or to their right. */
interface Column {
  x: number;
  /** Where its signs begin, and how many there are in a row. */
  signsX: number;
  across: number;
  isBeside: boolean;
}

/** A sign size at which both columns fit. */
interface Grid {
  pitch: number;
  columns: Record<InfSide, Column>;
}

/**
 * Lays out the types completely destroyed by the cursor's day, by side, with signs as large as there is room for. The
 * signs appear with `presence`, the figure's progress in the passage.
 */
export function layoutInfDestroyed({
  facts,
  words: { inf_destroyed: own },
  formats,
  time: { cursor },
  size,
  presence,
}: LayoutContext): InfDestroyedGeometry {
  const day = new Date(cursor).toISOString().slice(0, 10);
  const groups = destroyedBy(facts.infDestroyed, day);
  // Never later than the last elimination: on its way to the step the cursor may be years beyond it.
  const date =
    groups
      .map((group) => group.destroyedBy)
      .sort()
      .at(-1) ?? day;
  const notes = layoutNotes(
    fill(own.title, { count: formats.number(sumOf(groups)), date: formats.date(date) }),
    own.source,
    size.width,
  );
  const head = belowNotes(notes) + 4;
  const form = size.width >= ROOM_FOR_LARGE ? LARGE : SMALL;
  const texts = new Map(
    groups.map((group) => [
      group.system,
      fill(own.group, {
        count: formats.number(group.missiles),
        system: own.systems[group.system],
      }),
    ]),
  );
  const grid = findGrid(
    groups,
    (group) => measureText(texts.get(group.system) ?? '', form.styles[1]),
    { width: size.width, height: size.height - head - 4 },
    form,
  );
  const signs: InfDestroyedGeometry['signs'] = [];
  const labels: PlacedLabel[] = [];
  for (const side of SIDES) {
    const mine = groups.filter((group) => group.side === side);
    if (mine.length === 0) continue;
    const column = grid.columns[side];
    const { x, signsX, across, isBeside } = column;
    const heading = fill(own.side, { side: own[side], count: formats.number(sumOf(mine)) });
    const tone = side === 'us' ? 'us' : 'russia';
    const at = (key: string, text: string, index: 0 | 1, y: number) =>
      labelAt(
        { key, tone, lines: [{ text, style: form.styles[index] }] },
        { x, y, align: 'start' },
      );
    labels.push(at(side, heading, 0, head + form.heading - 6));
    let y = head + form.heading;
    for (const group of mine) {
      labels.push(at(group.system, texts.get(group.system) ?? '', 1, y + form.baseline));
      const top = isBeside ? y + 1 : y + form.label;
      const shown = (group.missiles / MISSILES_PER_SIGN) * presence;
      for (let index = 0; index < shown; index += 1) {
        signs.push({
          key: `${group.system} ${String(index)}`,
          side,
          x: signsX + ((index % across) + 0.5) * grid.pitch,
          y: top + (Math.floor(index / across) + 0.5) * grid.pitch,
          part: Math.min(1, shown - index),
        });
      }
      y += heightOf(group, grid.pitch, column, form);
    }
  }
  return { size, pitch: grid.pitch, signs, labels, notes };
}

export function sumOf(groups: readonly DestroyedFacts[]): number {
  return groups.reduce((sum, { missiles }) => sum + missiles, 0);
}

/** The height a group needs in its column, from its label to the next. */
function heightOf(
  { missiles }: DestroyedFacts,
  pitch: number,
  { across, isBeside }: Column,
  form: Words,
): number {
  const signs = Math.ceil(missiles / MISSILES_PER_SIGN / across) * pitch;
  return (isBeside ? Math.max(form.label, signs) : form.label + signs) + GAP;
}

/** Finds the largest signs at which both sides' groups fit into two columns side by side. */
function findGrid(
  groups: readonly DestroyedFacts[],
  widthOf: (group: DestroyedFacts) => number,
  room: Size,
  form: Words,
): Grid {
  const inner = room.width - 2 * NOTE_MARGIN - GUTTER;
  const of = (side: InfSide) => groups.filter((group) => group.side === side);
  const columnsAt = (pitch: number, side: InfSide, x: number, width: number): Column[] => {
    const words = Math.max(0, ...of(side).map(widthOf));
    return [false, true].flatMap((isBeside) => {
      const shift = isBeside ? words + BESIDE : 0;
      const across = Math.floor((width - shift) / pitch);
      const column = { x, signsX: x + shift, across, isBeside };
      const height = of(side).reduce<number>(
        (sum, group) => sum + heightOf(group, pitch, column, form),
        form.heading,
      );
      return across > 0 && words <= width && height <= room.height ? [column] : [];
    });
  };
  const gridAt = (pitch: number, share: number): Grid | null => {
    const width = inner * share;
    const [us] = columnsAt(pitch, 'us', NOTE_MARGIN, width);
    const [ussr] = columnsAt(pitch, 'ussr', NOTE_MARGIN + width + GUTTER, inner - width);
    return us && ussr ? { pitch, columns: { us, ussr } } : null;
  };
  for (let pitch = PITCHES.most; pitch > PITCHES.least; pitch -= PITCHES.step) {
    for (const share of SHARES) {
      const found = gridAt(pitch, share);
      if (found) return found;
    }
  }
  const column = (x: number) => ({ x, signsX: x, across: 20, isBeside: false });
  return {
    pitch: PITCHES.least,
    columns: { us: column(NOTE_MARGIN), ussr: column(NOTE_MARGIN + inner * 0.4) },
  };
}
