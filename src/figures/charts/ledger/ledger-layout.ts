import { fill } from '../../../story/formats.ts';
import type { LayoutContext } from '../figure.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';
import { smooth } from '../../kit/presence.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';

/** A side's entry on a line: a bar as long as its number, from the sheet's middle outwards. */
export interface LedgerBar extends Box {
  key: string;
  side: 'us' | 'ussr';
}

/** The sheet with two columns, in px from the plate's corner. */
export interface LedgerGeometry {
  size: Size;
  sheet: Box;
  /** The line between the columns, and the height of the line below their heads. */
  middle: number;
  headLine: number;
  /** The heights of the lines between entries. */
  rules: number[];
  bars: LedgerBar[];
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

/** From the plate's edge to the sheet, and from the sheet's middle to a bar, in px. */
const EDGE = 8;
const ASIDE = 3;

/** A bar's height as a share of its line's, and its greatest height in px. */
const SHARE = 0.4;
const HIGHEST = 32;

/** Lays out the sheet. While it comes onto the plate its lines are filled in one after the other. */
export function layoutLedger(context: LayoutContext): LedgerGeometry {
  const { facts, words, formats, size, presence } = context;
  const own = words.ledger;
  const hasRoom = isLarge(size);
  const [first] = facts.ledger;
  const title = fill(own.title, { date: first ? formats.date(first.as_of) : '' });
  const notes = layoutNotes(title, own.source, size.width);
  const top = belowNotes(notes) + 3;
  const side = hasRoom ? Math.round(size.width * 0.14) : EDGE;
  const sheet = { x: side, y: top, width: size.width - 2 * side, height: size.height - top - EDGE };
  const middle = sheet.x + sheet.width / 2;
  const headStyle: TypeStyleName = hasRoom ? 'place' : 'lane';
  const noteStyle: TypeStyleName = hasRoom ? 'legend' : 'laneNote';
  const headLine = sheet.y + typeStyles[headStyle].size * 1.7;
  const pitch = (sheet.y + sheet.height - headLine) / facts.ledger.length;
  const most = Math.max(...facts.ledger.flatMap(({ us, ussr }) => [us, ussr]));
  const longest = sheet.width / 2 - ASIDE - measureText(formats.number(most), headStyle) - 14;
  const labels = (['us', 'ussr'] as const).map((one, index) =>
    labelAt(
      { key: one, tone: one, lines: [{ text: own[one], style: headStyle }] },
      {
        x: sheet.x + (sheet.width * (index * 2 + 1)) / 4,
        y: headLine - typeStyles[headStyle].size * 0.45,
        align: 'middle',
      },
    ),
  );
  const bars: LedgerBar[] = [];
  const rules: number[] = [];
  for (const [index, line] of facts.ledger.entries()) {
    const written = smooth(presence * (facts.ledger.length + 1) - index - 0.5);
    const y = headLine + index * pitch;
    if (index > 0) rules.push(y);
    const nameSize = typeStyles[noteStyle].size;
    const height = Math.min(HIGHEST, pitch * SHARE);
    const barTop = y + (pitch + nameSize - height) / 2 + 2;
    labels.push(
      labelAt(
        {
          key: line.category,
          tone: 'plain',
          lines: [{ text: own.categories[line.category], style: noteStyle }],
        },
        { x: middle, y: barTop - 5, align: 'middle' },
      ),
    );
    for (const one of ['us', 'ussr'] as const) {
      const width = (line[one] / most) * longest * written;
      const x = one === 'us' ? middle - ASIDE - width : middle + ASIDE;
      bars.push({ key: `${line.category} ${one}`, side: one, x, y: barTop, width, height });
      if (written <= 0) continue;
      labels.push(
        labelAt(
          {
            key: `${line.category} ${one}`,
            tone: one,
            lines: [{ text: formats.number(line[one]), style: headStyle }],
          },
          {
            x: one === 'us' ? x - 5 : x + width + 5,
            y: barTop + height / 2 + typeStyles[headStyle].size * 0.36,
            align: one === 'us' ? 'end' : 'start',
          },
        ),
      );
    }
  }
  return { size, sheet, middle, headLine, rules, bars, labels, notes };
}
