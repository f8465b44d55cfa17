import { instantOf } from '../../story/facts/dates.ts';
import type { Box } from '../kit/geometry.ts';
import { measureText, wrap } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { PlacedLane } from './lanes-layout.ts';
import type { Ribbon } from './ribbon.ts';

/** The words on the blank part of the ribbon, on several lines if it is narrow. */
export interface PlacedBlank {
  x: number;
  /** The first line's baseline. */
  y: number;
  leading: number;
  lines: string[];
  presence: number;
}

/**
 * Says on the blank part to the right of the cursor that nothing is written yet or, after the research ends, that
 * nothing is known. Only a ribbon with all its lanes has room for this.
 */
export function layoutBlank(ribbon: Ribbon, lanes: readonly PlacedLane[]): PlacedBlank | null {
  const { state, facts, words, form, width, xOf } = ribbon;
  const lastDay = instantOf(facts.knowledgeEnds);
  const isPastKnowledge = state.hasHindsight || state.cursor >= lastDay;
  const from = xOf(state.hasHindsight ? Math.max(state.cursor, lastDay) : state.cursor);
  const room = width - from;
  const text = isPastKnowledge ? words.notKnown : words.notYetWritten;
  const widthOf = (line: string) => measureText(line, 'blank');
  // "Not known" must be shown even on a narrow strip, with its words stacked.
  const isStacked = isPastKnowledge && room < widthOf(text) + 34;
  const lines = isStacked ? wrap(text, 'blank', room - 12) : [text];
  const spare = room - Math.max(...lines.map(widthOf));
  const presence = isStacked ? smooth((spare - 6) / 2) : smooth((spare - 18) / 16);
  const last = lanes.at(-1);
  if (form.lanes !== 'all' || presence === 0 || !last) return null;
  const middle = ((lanes[0]?.y ?? 0) + last.y) / 2;
  const leading = typeStyles.blank.size * 1.2;
  const y = middle + 5 - ((lines.length - 1) * leading) / 2;
  return { x: from + room / 2, y, leading, lines, presence };
}

/** The box of the words on the blank part. */
export function blankBox({ x, y, leading, lines }: PlacedBlank): Box {
  const width = Math.max(...lines.map((line) => measureText(line, 'blank')));
  const height = leading * lines.length;
  return { x: x - width / 2, y: y - typeStyles.blank.size, width, height };
}
