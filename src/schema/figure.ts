import { z } from 'zod';

/** Estimated warheads in military stockpiles by year, as lines on the timeline's own axis. */
export const stockpilesFigure = z.strictObject({ name: z.literal('stockpiles') });

/** What may lie over the map instead of it: the figure's name, and what it shows in this step. */
export const figureScene = z.discriminatedUnion('name', [stockpilesFigure]);
export type FigureScene = z.infer<typeof figureScene>;
export type FigureName = FigureScene['name'];

/** The scenes of each figure by its name. */
export type FigureScenes = { [Scene in FigureScene as Scene['name']]: Scene };
