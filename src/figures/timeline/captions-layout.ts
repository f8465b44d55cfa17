import { instantOf } from '../../story/facts/dates.ts';
import { gapBetween, type Box } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import { laneOfPlace, type PlacedLane } from './lanes-layout.ts';
import { EDGE_FADE, edgePresence, type Ribbon } from './ribbon.ts';

/** A caption in the ribbon's lower corners, or for the end of knowledge. */
export interface PlacedCaption {
  key: string;
  x: number;
  y: number;
  text: string;
  align: 'start' | 'end';
  presence: number;
}

/** In ms. When the cursor is this close to the end of the research, the ribbon says where knowledge ends. */
const MONTH = 30 * 24 * 3600 * 1000;

/** The captions in the corners of a small ribbon, and the one for the end of knowledge. */
export function layoutCaptions(ribbon: Ribbon, lanes: readonly PlacedLane[]): PlacedCaption[] {
  const { form, height, facts, xOf } = ribbon;
  const corners = form.captions ? layoutCorners(ribbon) : [];
  const ends = layoutEndOfKnowledge(ribbon, lanes);
  if (!ends) return corners;
  const box = captionBox(ends);
  const line: Box = { x: xOf(instantOf(facts.knowledgeEnds)), y: 0, width: 0, height };
  return [
    // The corners' captions make way for this one, and for the line where knowledge ends.
    ...corners.map((corner) => {
      const own = captionBox(corner);
      const gap = Math.min(gapBetween(own, box), gapBetween(own, line));
      return {
        ...corner,
        presence: corner.presence * (1 - ends.presence * (1 - smooth((gap - 2) / 8))),
      };
    }),
    ends,
  ];
}

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

const cornerY = ({ height }: Ribbon): number => height - 6;

/** The key of a small ribbon: the place of its marks on the left, "bars are treaties" on the right. */
function layoutCorners(ribbon: Ribbon): PlacedCaption[] {
  const { state, facts, words, width, cursorX } = ribbon;
  const active = state.active.reduce((best, one) => (one.presence > best.presence ? one : best));
  const city = facts.places[laneOfPlace(ribbon, active.place)];
  const here = facts.places[active.place]?.name ?? active.place;
  const caption = (key: string, text: string, align: PlacedCaption['align']): PlacedCaption => {
    const textWidth = measureText(text, 'laneNote');
    const left = align === 'start' ? 6 : width - 6 - textWidth;
    // Captions make way for the cursor.
    const gap = Math.max(left - cursorX, cursorX - left - textWidth);
    const x = align === 'start' ? left : left + textWidth;
    return { key, x, y: cornerY(ribbon), text, align, presence: smooth((gap - 2) / 8) };
  };
  return [
    caption('marks', city ? words.marksIn(city.name) : words.marksElsewhere(here), 'start'),
    caption('bars', words.barsAre, 'end'),
  ];
}

/** The caption for the end of knowledge: to the left of that day, to its right, or to the left of the cursor. */
function layoutEndOfKnowledge(ribbon: Ribbon, lanes: readonly PlacedLane[]): PlacedCaption | null {
  const { state, facts, words, width, xOf, cursorX } = ribbon;
  const y = endOfKnowledgeY(ribbon, lanes);
  const lastDay = instantOf(facts.knowledgeEnds);
  const endX = xOf(lastDay);
  const isNear = state.hasHindsight ? 1 : smooth(1 - (lastDay - state.cursor) / MONTH);
  const presence = isNear * edgePresence(ribbon, endX);
  if (y === null || presence === 0) return null;
  const text = words.knowledgeEnds(lastDay);
  const textWidth = measureText(text, 'laneNote');
  const gap = 5;
  const candidates: { x: number; align: PlacedCaption['align']; isFree: boolean }[] = [
    { x: endX - gap, align: 'end', isFree: endX - gap - textWidth > cursorX + gap },
    {
      x: endX + gap,
      align: 'start',
      isFree: endX + gap + textWidth < width - 2 && endX >= cursorX,
    },
    { x: cursorX - gap, align: 'end', isFree: cursorX - gap - textWidth > 2 },
  ];
  const found = candidates.find(({ isFree }) => isFree);
  return found ? { key: 'ends', x: found.x, y, text, align: found.align, presence } : null;
}

/** In a corner of a small ribbon, otherwise between bars and lanes; null if there is no room. */
function endOfKnowledgeY(ribbon: Ribbon, [lane]: readonly PlacedLane[]): number | null {
  const { form } = ribbon;
  if (form.captions) return cornerY(ribbon);
  if (form.lanes !== 'all' || !lane) return null;
  return lane.y - (form.laneNames === 'gutter' ? 11 : 8);
}
