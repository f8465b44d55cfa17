import type { FigureContext, LayoutContext } from '../../src/figures/charts/figure.ts';
import type { FigureTime } from '../../src/figures/kit/figure-axis.ts';
import type { Size } from '../../src/figures/kit/geometry.ts';
import { facts, pictureWords } from './real-story.ts';

/** The data and words of the figures, in English. */
export const context: FigureContext = { facts, ...pictureWords.figures };

/** For figures that do not depend on the day. */
const NO_TIME: FigureTime = { window: [0, 1], cursor: 0 };

/** The input for laying out a figure on a plate of some size, at the default font size. */
export function layoutContext(size: Size, time = NO_TIME, presence = 1): LayoutContext {
  return { ...context, size, time, presence };
}
