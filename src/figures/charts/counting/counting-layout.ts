import type { CountingFacts } from './counting-facts.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import { wrap } from '../../kit/measure.ts';
import { typeStyles } from '../../kit/type-styles.ts';

/** The two counting rules compared, the older first. */
export const RULES = ['start1', 'newstart'] as const;
export type Rule = (typeof RULES)[number];

/** One warhead that a missile or bomber can carry. */
export interface WarheadSign {
  key: string;
  /** The sign's centre. */
  x: number;
  y: number;
  /** The part of it that counts, 0 to 1: a fraction if a rule's number is an average. */
  counts: number;
  /** Whether it counts only if it is on board. */
  mayCount: boolean;
  /** Whether only some of the type can carry this warhead. */
  isUncertain: boolean;
}

/** The figure's geometry, in px from the plate's corner. */
export interface CountingGeometry {
  size: Size;
  pitch: number;
  signs: WarheadSign[];
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

const ROOM_FOR_LARGE = 560;
const ACROSS = 10;
const PITCHES = { most: 34, least: 5, step: 0.5 };
const LEADING = 1.2;

/** Height of a name and the gaps below a row and an example, on large plates and on low ones. */
const LARGE = { name: 24, row: 8, example: 14 };
const LOOSE = { name: 17, row: 3, example: 5 };
const TIGHT = { name: 14, row: 0, example: 1 };

/** How many warheads count under a rule: at least, and at most. */
export function countedBy(rule: Rule, facts: CountingFacts): [least: number, most: number] {
  if (rule === 'newstart') return facts.newStart;
  const each = facts.start1.warheads / facts.start1.vehicles;
  return [each, each];
}

/** Lays out each example's warheads twice, once for each rule. */
export function layoutCounting(context: LayoutContext): CountingGeometry {
  const { facts, words, size } = context;
  const own = words.counting;
  const notes = layoutNotes(own.title, `${own.key} ${own.source}`, size.width);
  const head = belowNotes(notes) + 4;
  const room = size.height - head - 4;
  const isLarge = size.width >= ROOM_FOR_LARGE;
  const style = isLarge ? 'route' : 'laneNote';
  const blocksAt = (pitch: number, isTight: boolean) => {
    const gaps = isTight ? TIGHT : isLarge ? LARGE : LOOSE;
    const textX = NOTE_MARGIN + ACROSS * pitch + 10;
    const textWidth = size.width - NOTE_MARGIN - textX;
    const blocks = facts.counting.map((example) => ({
      example,
      rows: RULES.map((rule) => {
        const text = ruleText(rule, example, context, isTight);
        const lines = wrap(text, style, textWidth);
        const rows = Math.ceil(example.carries[1] / ACROSS);
        const leading = isTight ? 12.4 : typeStyles[style].size * LEADING;
        const height = Math.max(rows * pitch, lines.length * leading) + gaps.row;
        return { rule, lines, height };
      }),
    }));
    const height = blocks.reduce(
      (sum, { rows }) =>
        rows.reduce((inner, row) => inner + row.height, sum + (gaps.name + gaps.example)),
      0,
    );
    return { pitch, gaps, textX, blocks, fits: height <= room && textWidth >= 150 };
  };
  const pitches: number[] = [];
  for (let pitch = PITCHES.most; pitch >= PITCHES.least; pitch -= PITCHES.step) pitches.push(pitch);
  const plans = [false, true].flatMap((isTight) =>
    pitches.map((pitch) => () => blocksAt(pitch, isTight)),
  );
  let plan = blocksAt(PITCHES.least, true);
  for (const make of plans) {
    const made = make();
    if (!made.fits) continue;
    plan = made;
    break;
  }
  const signs: WarheadSign[] = [];
  const labels: PlacedLabel[] = [];
  let y = head;
  for (const { example, rows } of plan.blocks) {
    const name = fill(own.vehicles[example.vehicle], {
      count: rangeText(example.carries, context),
    });
    labels.push(
      labelAt(
        {
          key: example.vehicle,
          tone: 'us',
          lines: [{ text: name, style: isLarge ? 'place' : 'lane' }],
        },
        { x: NOTE_MARGIN, y: y + (isLarge ? 15 : 12), align: 'start' },
      ),
    );
    y += plan.gaps.name;
    for (const { rule, lines, height } of rows) {
      const key = `${example.vehicle} ${rule}`;
      const [least, most] = countedBy(rule, example);
      const [carriesLeast, carriesMost] = example.carries;
      for (let index = 0; index < carriesMost; index += 1) {
        signs.push({
          key: `${key} ${String(index)}`,
          x: NOTE_MARGIN + ((index % ACROSS) + 0.5) * plan.pitch,
          y: y + (Math.floor(index / ACROSS) + 0.5) * plan.pitch,
          counts: Math.max(0, Math.min(1, least - index)),
          mayCount: index >= least && index < most,
          isUncertain: index >= carriesLeast,
        });
      }
      labels.push(
        labelAt(
          { key, tone: 'plain', lines: lines.map((text) => ({ text, style })) },
          { x: plan.textX, y: y + Math.max(10, plan.pitch / 2 + 4), align: 'start' },
        ),
      );
      y += height;
    }
    y += plan.gaps.example;
  }
  return { size, pitch: plan.pitch, signs, labels, notes };
}

/** A number or a range, in words. */
export function rangeText(
  [least, most]: readonly [number, number],
  context: FigureContext,
): string {
  const { formats, words } = context;
  return least === most
    ? formats.number(most)
    : fill(words.counting.range, { least: formats.number(least), most: formats.number(most) });
}

/** How many warheads a rule counts for an example, in words. */
export function ruleText(
  rule: Rule,
  facts: CountingFacts,
  context: FigureContext,
  isShort = false,
): string {
  const own = context.words.counting;
  const { formats } = context;
  if (rule === 'newstart') {
    const [least, most] = facts.newStart;
    const template = least === most ? own.newstart : own.newstart_loaded;
    return fill(template, { count: rangeText(facts.newStart, context) });
  }
  const { warheads, vehicles } = facts.start1;
  const each = warheads / vehicles;
  if (Number.isInteger(each)) return fill(own.start1, { count: formats.number(each) });
  const count = formats.number(Math.round(each * 10) / 10);
  if (isShort) return fill(own.start1_average_short, { count });
  return fill(own.start1_average, {
    count,
    warheads: formats.number(warheads),
    vehicles: formats.number(vehicles),
  });
}
