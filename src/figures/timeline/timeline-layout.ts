import { gapBetween, type Box } from '../kit/geometry.ts';
import { measureText, wrap } from '../kit/measure.ts';
import { lerp, smooth } from '../kit/presence.ts';
import { layoutBars, type PlacedBar } from './bars-layout.ts';
import { blankBox, layoutBlank, type PlacedBlank } from './blank-layout.ts';
import {
  captionBox,
  layoutEndOfKnowledge,
  layoutKnowledgeEnd,
  type PlacedCaption,
} from './captions-layout.ts';
import { layoutDeadlines, type PlacedDeadline } from './deadlines-layout.ts';
import { layoutFoot, type KeyState, type PlacedFoot } from './foot-layout.ts';
import { layoutLanes, type PlacedLane } from './lanes-layout.ts';
import { layoutMarkLabels, type PlacedMarkLabel } from './mark-labels-layout.ts';
import {
  layoutActiveDays,
  layoutMarks,
  type PlacedActiveDay,
  type PlacedMark,
} from './marks-layout.ts';
import { edgePresence, ribbonAt, type Ribbon } from './ribbon.ts';
import type { RibbonForm, RibbonSize } from './ribbon-form.ts';
import { layoutAxis, type AxisTick } from './time-axis.ts';
import type { TimelineState } from './timeline-scene.ts';

/** One moment of the ribbon. Unless noted otherwise, lengths are in px from its upper left corner. */
export interface TimelineGeometry {
  form: RibbonForm;
  width: number;
  height: number;
  ticks: AxisTick[];
  cursor: { x: number; presence: number };
  flag: PlacedFlag;
  bars: PlacedBar[];
  deadlines: PlacedDeadline[];
  lanes: PlacedLane[];
  marks: PlacedMark[];
  active: PlacedActiveDay[];
  labels: PlacedMarkLabel[];
  blank: PlacedBlank | null;
  /** Where knowledge ends, if that is to the right of the cursor. */
  knowledgeEnd: { x: number; presence: number } | null;
  /** Says so, on a ribbon without a foot. */
  knowledgeEndWords: PlacedCaption | null;
  foot: PlacedFoot | null;
  /** What a step teaches of a sign, in the gutter; `y`: the first baseline. */
  lessons: { lines: string[]; y: number; presence: number }[];
}

/** The cursor's flag: its date and, beside it, the years that it leaps over. */
export interface PlacedFlag extends Box {
  text: string;
  /** The middle of the date. */
  textX: number;
  presence: number;
  leap: { text: string; x: number; presence: number } | null;
}

/** Lays out one moment of the ribbon. `keys`: what the signs in its foot mean. */
export function layoutTimeline(
  state: TimelineState,
  size: RibbonSize,
  context: Pick<Ribbon, 'facts' | 'words'>,
  keys: readonly KeyState[] = [],
): TimelineGeometry {
  const ribbon = ribbonAt(state, size, context);
  const { form, width, height, cursorX } = ribbon;
  const lanes = layoutLanes(ribbon);
  const marks = layoutMarks(ribbon, lanes);
  const blank = layoutBlank(ribbon, lanes);
  const knowledgeEndWords = layoutEndOfKnowledge(ribbon, lanes);
  const bars = form.bars ? layoutBars(ribbon) : [];
  const flag = layoutFlag(ribbon);
  const words = [
    ...(blank ? [blankBox(blank)] : []),
    ...(knowledgeEndWords ? [captionBox(knowledgeEndWords)] : []),
  ];
  return {
    form,
    width,
    height,
    ticks: layoutTicks(ribbon, flag),
    cursor: { x: cursorX, presence: flag.presence },
    flag,
    bars,
    deadlines: form.bars ? layoutDeadlines(ribbon, bars) : [],
    lanes,
    marks,
    active: layoutActiveDays(ribbon, lanes),
    labels: form.markLabels ? layoutMarkLabels(ribbon, marks, lanes, words) : [],
    blank,
    knowledgeEnd: layoutKnowledgeEnd(ribbon),
    knowledgeEndWords,
    foot: layoutFoot(ribbon, keys),
    lessons: layoutLessons(ribbon),
  };
}

/** The cursor's flag on the axis, kept within the ribbon. */
function layoutFlag(ribbon: Ribbon): PlacedFlag {
  const { state, words, form, width, cursorX } = ribbon;
  const { leap } = state;
  const text = words.flag(state.cursor, state.precision, form.isShortFlag);
  const textWidth = measureText(text, 'flag');
  const leapText = leap ? words.leap(leap.years) : '';
  const leapWidth = leap ? measureText(leapText, 'flagLeap') + 8 : 0;
  // The flag opens for the years, from the width of a whole date.
  const shut = leap
    ? measureText(words.flag(state.cursor, 'day', form.isShortFlag), 'flag')
    : textWidth;
  const flagWidth = lerp(shut, textWidth + leapWidth, leap?.presence ?? 0) + 18;
  const x = Math.max(0, Math.min(width - flagWidth, cursorX - flagWidth / 2));
  const start = x + (flagWidth - textWidth - leapWidth * (leap?.presence ?? 0)) / 2;
  return {
    x,
    y: 0,
    width: flagWidth,
    height: form.axisHeight,
    text,
    textX: start + textWidth / 2,
    presence: edgePresence(ribbon, cursorX),
    leap: leap && {
      text: leapText,
      x: start + textWidth + 8,
      presence: smooth((leap.presence - 0.7) / 0.3),
    },
  };
}

/** The axis; its dates fade out under the flag and at the ribbon's right end. */
function layoutTicks({ state, words, width }: Ribbon, flag: Box): AxisTick[] {
  return layoutAxis(state.window, width, words).map((tick) => {
    const labelWidth = measureText(tick.label, 'year') + 4;
    const box = { x: tick.x, y: 0, width: labelWidth, height: 10 };
    const gap = gapBetween(box, { ...flag, y: 0, height: 10 });
    const room = width - (tick.x + labelWidth);
    return {
      ...tick,
      labelPresence: tick.labelPresence * smooth((gap - 1) / 8) * smooth((room + 8) / 8),
    };
  });
}

/** The width of the gutter's words, in px. */
const GUTTER = 84;

/** What a step teaches, under the heading of the bars; a ribbon without a gutter says it in its foot. */
function layoutLessons({ state, form, words }: Ribbon): TimelineGeometry['lessons'] {
  if (form.laneNames !== 'gutter') return [];
  return state.lessons
    .filter(({ presence }) => presence > 0)
    .map(({ sign, presence }) => ({
      lines: wrap(words.lesson(sign), 'laneNote', GUTTER),
      y: form.barTop + 32,
      presence,
    }));
}
