import { z } from 'zod';
import { limitedQuantity } from './new-start.ts';
import { STOCKPILE_LINES } from './stockpile-lines.ts';
import { reference, refersTo } from './reference.ts';

/** Estimated warheads in military stockpiles by year, as lines on the timeline's own axis. */
export const stockpilesFigure = z.strictObject({
  name: z.literal('stockpiles'),
  /** Whose; all lines where left out. */
  lines: z
    .array(z.enum(STOCKPILE_LINES))
    .min(1, 'one line at least')
    .default([...STOCKPILE_LINES]),
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
  marks: z.array(reference('event')).default([]),
});
export type NatoMembersScene = z.infer<typeof natoMembersFigure>;

/** How many flights had been made under Open Skies by the days for which a source counts them. */
export const openSkiesFlightsFigure = z.strictObject({ name: z.literal('open_skies_flights') });

/** Whose warheads a group of dots stands for. `others`: all states but the three named. */
export const dotState = z.enum(['us', 'russia', 'china', 'others']);
export type DotState = z.infer<typeof dotState>;

/** A treaty and what it counts in warheads: `<treaty>.<number>` of `data/treaties.yaml`. */
const warheadLimit = refersTo(
  z
    .string()
    .regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, 'a treaty and its number, e.g. newstart.deployed_warheads'),
  'warheadLimit',
);

/**
 * One group of dots, by name only: a state's stockpile in a year, or what a treaty allows it, as
 * `<treaty>.<number>` of `data/treaties.yaml`.
 */
export const dotGroup = z
  .strictObject({
    state: dotState,
    year: z.int().min(1945).max(2100).optional(),
    limit: warheadLimit.optional(),
  })
  .refine(({ year, limit }) => (year === undefined) !== (limit === undefined), {
    message: 'either `year` (a stockpile) or `limit` (of a treaty), and not both',
  })
  .refine(({ state, limit }) => limit === undefined || ['us', 'russia'].includes(state), {
    path: ['state'],
    message: 'us or russia, for the treaties limit no others',
  });
export type DotGroup = z.infer<typeof dotGroup>;

/** Warheads as dots, as many a dot on every side. */
export const dotsFigure = z.strictObject({
  name: z.literal('dots'),
  groups: z.array(dotGroup).min(1),
  /**
   * The pictures of consecutive steps, this one's among them: in all of them a dot stands for as many warheads, each
   * state's dots stand in one place, and what there was in the pictures before is outlined.
   */
  along: z.array(z.array(dotGroup).min(1)).min(2, 'two pictures at least').optional(),
});
export type DotsScene = z.infer<typeof dotsFigure>;

/** New START's three limits, and what both sides declared under them, on the timeline's own axis. */
export const newStartFigure = z.strictObject({
  name: z.literal('new_start'),
  /** The panel that has more room, and on a small plate all of it. */
  highlight: limitedQuantity.default('warheads'),
});

/** Rounds of the talks by city, and the stops after them, on the timeline's own axis. */
export const roundsFigure = z.strictObject({
  name: z.literal('rounds'),
  /** The round that is told, or the stop: drawn filled. */
  active: reference('roundOrStop'),
});
export type RoundsScene = z.infer<typeof roundsFigure>;

/** What may lie over the map instead of it: the figure's name, and what it shows in this step. */
export const figureScene = z.discriminatedUnion('name', [
  stockpilesFigure,
  dotsFigure,
  newStartFigure,
  infDestroyedFigure,
  countingFigure,
  natoMembersFigure,
  roundsFigure,
  openSkiesFlightsFigure,
]);
export type FigureScene = z.infer<typeof figureScene>;
export type FigureName = FigureScene['name'];

/** The scenes of each figure by its name. */
export type FigureScenes = { [Scene in FigureScene as Scene['name']]: Scene };
