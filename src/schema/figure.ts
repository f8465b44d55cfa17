import { z } from 'zod';
import { identifier } from './identifier.ts';

/** A line of the stockpile curve: a state's, all states', or all states' with the retired ones. Drawn in this order. */
export const stockpileLine = z.enum(['with_retired', 'all', 'us', 'russia', 'china']);
export type StockpileLine = z.infer<typeof stockpileLine>;

/** Estimated warheads in military stockpiles by year, as lines on the timeline's own axis. */
export const stockpilesFigure = z.strictObject({
  name: z.literal('stockpiles'),
  /** Whose; all lines where left out. */
  lines: z.array(stockpileLine).min(1, 'one line at least').default(stockpileLine.options),
});
export type StockpilesScene = z.infer<typeof stockpilesFigure>;

/** What the INF Treaty destroyed, a sign for every ten missiles; what was all gone on the step's date. */
export const infDestroyedFigure = z.strictObject({ name: z.literal('inf_destroyed') });

/** How START I and New START count the warheads of a missile and of a bomber. */
export const countingFigure = z.strictObject({ name: z.literal('counting') });

/** How many states belong to NATO, on the timeline's own axis. */
export const natoMembersFigure = z.strictObject({
  name: z.literal('nato_members'),
  /** Events whose days are marked on it. */
  marks: z.array(identifier).default([]),
});
export type NatoMembersScene = z.infer<typeof natoMembersFigure>;

/** What may lie over the map instead of it: the figure's name, and what it shows in this step. */
export const figureScene = z.discriminatedUnion('name', [
  stockpilesFigure,
  infDestroyedFigure,
  countingFigure,
  natoMembersFigure,
]);
export type FigureScene = z.infer<typeof figureScene>;
export type FigureName = FigureScene['name'];

/** The scenes of each figure by its name. */
export type FigureScenes = { [Scene in FigureScene as Scene['name']]: Scene };
