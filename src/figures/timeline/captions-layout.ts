import { instantOf } from '../../story/facts/dates.ts';
import type { Box } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { PlacedLane } from './lanes-layout.ts';
import { EDGE_FADE, edgePresence, type Ribbon } from './ribbon.ts';

/** The words about the end of the research, beside that day. */
export interface PlacedCaption {
  x: number;
  y: number;
  text: string;
  align: 'start' | 'end';
  presence: number;
}

/** In ms. When the cursor is this close to the end of the research, the ribbon says where knowledge ends. */
const MONTH = 30 * 24 * 3600 * 1000;

/** The box of a caption. */
export function captionBox({ x, y, text, align }: PlacedCaption): Box {
  const width = measureText(text, 'laneNote');
  const height = typeStyles.laneNote.size;
  return { x: align === 'start' ? x : x - width, y: y - height * 0.8, width, height };
}

/** The line where knowledge ends; only with hindsight, and not on the cursor's day, where the cursor shows it. */
export function layoutKnowledgeEnd(ribbon: Ribbon): { x: number; presence: number } | null {
  const { state, facts, xOf, cursorX } = ribbon;
  if (!state.hasHindsight) return null;
  const x = xOf(instantOf(facts.knowledgeEnds));
  const presence = edgePresence(ribbon, x) * smooth((x - cursorX - 1) / EDGE_FADE);
  return presence === 0 ? null : { x, presence };
}

/** Says where knowledge ends if that day is in the window, with hindsight or when the cursor has almost reached it. */
export function endOfKnowledge(ribbon: Ribbon): { text: string; presence: number } | null {
  const { state, facts, words, xOf } = ribbon;
  const lastDay = instantOf(facts.knowledgeEnds);
  const isNear = state.hasHindsight ? 1 : smooth(1 - (lastDay - state.cursor) / MONTH);
  const presence = isNear * edgePresence(ribbon, xOf(lastDay));
  return presence === 0 ? null : { text: words.knowledgeEnds(lastDay), presence };
}

/** These words beside that day: to its left, to its right or, where the cursor has reached it, to the cursor's left. */
export function layoutEndOfKnowledge(
  ribbon: Ribbon,
  lanes: readonly PlacedLane[],
): PlacedCaption | null {
  const { facts, width, xOf, cursorX } = ribbon;
  const y = endOfKnowledgeY(ribbon, lanes);
  const ends = endOfKnowledge(ribbon);
  if (y === null || !ends) return null;
  const { text, presence } = ends;
  const endX = xOf(instantOf(facts.knowledgeEnds));
  const textWidth = measureText(text, 'laneNote');
  const gap = 5;
  const candidates: { x: number; align: PlacedCaption['align']; isFree: boolean }[] = [
    { x: endX - gap, align: 'end', isFree: endX - gap - textWidth > cursorX + gap },
    {
      x: endX + gap,
      align: 'start',
      isFree: endX + gap + textWidth < width - 2 && endX >= cursorX,
    },
    {
      x: cursorX - gap,
      align: 'end',
      isFree: endX - cursorX < gap && cursorX - gap - textWidth > 2,
    },
  ];
  const found = candidates.find(({ isFree }) => isFree);
  return found ? { x: found.x, y, text, align: found.align, presence } : null;
}

/** Between bars and lanes; null if there is no room. Small ribbons say it in their foot. */
function endOfKnowledgeY({ form }: Ribbon, [lane]: readonly PlacedLane[]): number | null {
  if (form.lanes !== 'all' || form.foot > 0 || !lane) return null;
  return lane.y - 11;
}
