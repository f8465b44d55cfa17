import { instantOf } from '../../story/facts/dates.ts';
import type { Box } from '../kit/geometry.ts';
import { measureText, wrap } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import { MARK_RADIUS } from './marks-layout.ts';
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
 * nothing is known: between the lanes or, where there is only one, beside the bars.
 */
export function layoutBlank(ribbon: Ribbon, lanes: readonly PlacedLane[]): PlacedBlank | null {
  const { state, facts, words, form, width, xOf } = ribbon;
  const lastDay = instantOf(facts.knowledgeEnds);
  const isPastKnowledge = state.hasHindsight || state.cursor >= lastDay;
  const from = xOf(state.hasHindsight ? Math.max(state.cursor, lastDay) : state.cursor);
  const room = width - from;
  const text = isPastKnowledge ? words.notKnown : words.notYetWritten;
  const widthOf = (line: string) => measureText(line, 'blank');
  // "Not known" must be shown even on a narrow strip, with its words stacked; so must both where the strip is low.
  const isStacked = (isPastKnowledge || form.told !== null) && room < widthOf(text) + 34;
  const lines = isStacked ? wrap(text, 'blank', room - 12) : [text];
  const spare = room - Math.max(...lines.map(widthOf));
  const leading = typeStyles.blank.size * 1.2;
  const strip = stripOf(ribbon, lanes);
  const presence =
    (isStacked ? smooth((spare - 6) / 2) : smooth((spare - 18) / 16)) *
    smooth((strip.height - lines.length * leading + 3) / 3);
  if (presence === 0) return null;
  const y = strip.y + strip.height / 2 + 5 - ((lines.length - 1) * leading) / 2;
  return { x: from + room / 2, y, leading, lines, presence };
}

/** The height at which the words stand: on the lanes or, where the told treaties stand above the others, beside those. */
function stripOf(ribbon: Ribbon, lanes: readonly PlacedLane[]): { y: number; height: number } {
  const { state, form, height } = ribbon;
  const [first, last] = [lanes[0], lanes.at(-1)];
  if (form.told) {
    const y = form.barTop + state.toldCount * form.told.pitch;
    const bottom = last ? last.y - MARK_RADIUS.active : height - form.foot;
    return { y, height: bottom - y };
  }
  const [top, bottom] = [first?.y ?? 0, last?.y ?? 0];
  return { y: top - ABOVE_LANE, height: bottom - top + 2 * ABOVE_LANE };
}

/** Words on a single lane reach this far above and below it, in px. */
const ABOVE_LANE = 11;

/** The box of the words on the blank part. */
export function blankBox({ x, y, leading, lines }: PlacedBlank): Box {
  const width = Math.max(...lines.map((line) => measureText(line, 'blank')));
  const height = leading * lines.length;
  return { x: x - width / 2, y: y - typeStyles.blank.size, width, height };
}
