import type { Facts } from '../../story/facts/facts.ts';
import { smooth } from '../kit/presence.ts';
import { timeScale } from '../kit/time-scale.ts';
import { ribbonForm, type RibbonForm, type RibbonSize } from './ribbon-form.ts';
import type { TimelineState } from './timeline-scene.ts';
import type { TimelineWords } from './timeline-words.ts';

/** What all layouts of a moment share. Lengths in px from the ribbon's upper left corner. */
export interface Ribbon {
  state: TimelineState;
  facts: Facts;
  words: TimelineWords;
  form: RibbonForm;
  width: number;
  height: number;
  /** The x of an instant (ms since 1970, UTC) on the axis. */
  xOf: (instant: number) => number;
  cursorX: number;
}

/** Gathers what the layouts of one moment need. */
export function ribbonAt(
  state: TimelineState,
  size: RibbonSize,
  { facts, words }: Pick<Ribbon, 'facts' | 'words'>,
): Ribbon {
  const { width, height } = size;
  const xOf = timeScale(state.window, width);
  return {
    ...{ state, facts, words, width, height, xOf },
    form: ribbonForm(size),
    cursorX: xOf(state.cursor),
  };
}

/** The distance in px over which things fade at the ribbon's ends. */
export const EDGE_FADE = 10;

/** The presence of something at `x`: it fades beyond the ribbon's ends. */
export function edgePresence({ width }: Ribbon, x: number): number {
  return smooth((x + EDGE_FADE) / EDGE_FADE) * smooth((width + EDGE_FADE - x) / EDGE_FADE);
}
