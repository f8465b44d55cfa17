import type { TreatyFacts } from '../../story/facts/facts.ts';
import { measureText } from '../kit/measure.ts';
import { barBox, treatiesByRow, type PlacedBar } from './bars-layout.ts';
import { edgePresence, type Ribbon } from './ribbon.ts';
import { treatyLife } from './treaty-state.ts';

/** An end after the cursor that is already known: a dotted line from the cursor to a stop. */
export interface PlacedDeadline {
  key: string;
  presence: number;
  from: number;
  to: number;
  y: number;
  height: number;
  lines: { x: number; y: number; text: string; isFirst: boolean }[];
}

/** No line is drawn to a stop closer than this, in px. */
const SHORTEST_LINE = 4;

/** The known deadlines of all treaties. `bars` have already been laid out. */
export function layoutDeadlines(ribbon: Ribbon, bars: readonly PlacedBar[]): PlacedDeadline[] {
  const { state, form, cursorX } = ribbon;
  return treatiesByRow(ribbon).flatMap(({ row, treaty }): PlacedDeadline[] => {
    const { deadline } = treatyLife(treaty, state.cursor);
    if (deadline === null) return [];
    const to = ribbon.xOf(deadline);
    // Among hairlines there is no room for a stop that could be told from its neighbours.
    const weight = form.told
      ? (state.told.find((one) => one.treaty === treaty.id)?.weight ?? 0)
      : 1;
    const presence = row.presence * weight * edgePresence(ribbon, to);
    // If words are in the way, the line begins after them.
    const box = barBox(ribbon, row, treaty.id);
    const label = bars.find((bar) => bar.y === box.y && (bar.label?.x ?? 0) >= cursorX)?.label;
    const from = label ? label.x + label.width + 5 : cursorX;
    if (presence === 0 || to - from < SHORTEST_LINE) return [];
    const isAboveOthers = row.slot + 2.5 < state.rowCount;
    return [
      {
        key: treaty.id,
        presence,
        from,
        to,
        y: box.y + box.height / 2,
        height: box.height,
        lines: isAboveOthers ? linesBelow(ribbon, treaty, deadline, box) : [],
      },
    ];
  });
}

/** The words below a deadline, if the area there is blank and wide enough. */
function linesBelow(
  { state, form, words, cursorX, xOf }: Ribbon,
  treaty: TreatyFacts,
  deadline: number,
  bar: { y: number; height: number },
): PlacedDeadline['lines'] {
  const to = xOf(deadline);
  const first = words.runsOut(treaty, deadline);
  const texts = treaty.deadlineNote === '' ? [first] : [`${first},`, treaty.deadlineNote];
  const widest = Math.max(...texts.map((text) => measureText(text, 'bar')));
  if (!form.barLabels || state.hasHindsight || to - cursorX <= widest + 10) return [];
  const foot = bar.y + bar.height;
  return texts.map((text, index) => ({
    x: to,
    y: foot + 13 + index * 15,
    text,
    isFirst: index === 0,
  }));
}
