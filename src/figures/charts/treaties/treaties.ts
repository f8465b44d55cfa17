import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawTreaties } from './treaties-draw.ts';
import { layoutTreaties, type TreatiesGeometry } from './treaties-layout.ts';
import { describeTreaties, tabulateTreaties } from './treaties-words.ts';

/** All treaties, as high as the stage: the cursor says how much of their lives is known. */
export const treaties: Figure<FigureScenes['treaties'], null, TreatiesGeometry> = {
  isFullHeight: true,
  interpolate: () => () => null,
  layout: (_, context) => layoutTreaties(context),
  draw: drawTreaties,
  describe: (_, date, context) => describeTreaties(date, context),
  tabulate: (_, date, context) => tabulateTreaties(date, context),
};
