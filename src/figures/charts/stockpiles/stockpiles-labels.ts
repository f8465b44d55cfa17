import type { StockpileLine } from './stockpile-lines.ts';
import { fill } from '../../../story/formats.ts';
import { SOVIET_UNTIL, type StockpileFacts, type YearlyCount } from './stockpiles-facts.ts';
import type { FigureContext } from '../figure.ts';
import { labelAt, type PlacedLabel, type WantedLabel } from '../../kit/figure-labels.ts';
import { NOTE_MARGIN } from '../../kit/figure-notes.ts';
import { measureText } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import { lastYear } from './stockpiles-years.ts';

export function wantPeak(
  peak: { name: StockpileLine; isEstimate: boolean; year: number; x: number; y: number },
  own: FigureContext['words']['stockpiles'],
  warheads: string,
  isLarge: boolean,
): WantedLabel {
  const { name, x, y } = peak;
  const [strong, plain]: TypeStyleName[] = isLarge ? ['place', 'route'] : ['bar', 'bar'];
  const gap = 9;
  const word = name === 'russia' && peak.year < SOVIET_UNTIL ? own.ussr : own[name];
  const over = [0, 8, -8, -16, 16].map((shift) => ({
    x: x + shift,
    y: y - gap - (isLarge ? 19 : 14),
    align: 'middle' as const,
  }));
  return {
    key: name,
    tone: name,
    lines: [
      { text: word, style: strong ?? 'bar' },
      {
        text: fill(peak.isEstimate ? own.peak_estimate : own.peak, { warheads, year: peak.year }),
        style: plain ?? 'bar',
      },
    ],
    spots: [
      ...(name === 'us' ? over : []),
      ...(isLarge ? [{ x: x + gap + 4, y: y - 4, align: 'start' as const }] : []),
      { x: x + gap, y: y - 10, align: 'start' },
      { x: x - gap, y: y - 4, align: 'end' },
      { x: x - gap, y: y - 16, align: 'end' },
      ...over,
      { x: x + gap, y: y - 12, align: 'start' },
    ],
  };
}

/** The text of a label at the cursor, on one line or two. */
interface ValueText {
  name: string;
  warheads: string;
  together: string;
}

/**
 * Labels the values at the cursor, stacked by value: on the blank area to its right, on two lines each if one is too
 * long; otherwise to its left, above the lines.
 */
export function layoutValues(
  names: readonly StockpileLine[],
  facts: StockpileFacts,
  cursor: number,
  cursorX: number,
  yOf: (warheads: number) => number,
  room: { width: number; top: number },
  drawn: readonly [x: number, y: number][],
  textOf: (name: StockpileLine, last: YearlyCount[number]) => ValueText,
  style: TypeStyleName,
): PlacedLabel[] {
  const known = names
    .flatMap((name) => {
      const last = lastYear(facts[name], cursor);
      return last ? [{ name, text: textOf(name, last), value: yOf(last[1]) }] : [];
    })
    .sort((a, b) => a.value - b.value);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => measureText(text, style)));
  const free = room.width - 4 - cursorX - 10;
  const line = typeStyles[style].size * 1.2;
  const isRight = widest(known.map(({ text }) => text.together)) <= free;
  const isInTwo =
    !isRight &&
    widest(known.flatMap(({ text }) => [text.name, text.warheads])) <= free &&
    known.length * 2 * line < yOf(0) - room.top;
  const wanted = known.map(({ name, text, value }) => {
    const lines = isInTwo ? [text.name, text.warheads] : [text.together];
    return { name, lines, y: value - 6 - (lines.length - 1) * line };
  });
  const pitch = isInTwo ? 2 * line + 2 : line + 2;
  const isLeft = !isRight && !isInTwo;
  const first = room.top + NOTE_MARGIN;
  if (isLeft) {
    // Above everything drawn to the left of the cursor, if there is room.
    const reach = cursorX - 9 - widest(known.map(({ text }) => text.together));
    const foot = Math.min(yOf(0), ...drawn.flatMap(([x, y]) => (x >= reach ? [y] : [])));
    const start = foot - 9 - (wanted.length - 1) * pitch;
    if (start >= first + 4) {
      for (const [index, label] of wanted.entries()) label.y = start + index * pitch;
    }
  }
  let above = first - pitch;
  for (const label of wanted) {
    label.y = Math.max(label.y, above + pitch);
    above = label.y;
  }
  // Labels pushed below the base move back up, along with those above them.
  let below = yOf(0) - 5 - (isInTwo ? line : 0);
  for (const label of wanted.toReversed()) {
    label.y = Math.min(label.y, below);
    below = label.y - pitch;
  }
  return wanted.map(({ name, lines, y }) =>
    labelAt(
      { key: name, tone: name, lines: lines.map((text) => ({ text, style })) },
      { x: isLeft ? cursorX - 9 : cursorX + 10, y, align: isLeft ? 'end' : 'start' },
    ),
  );
}
