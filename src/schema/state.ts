import { z } from 'zod';
import { country } from './country.ts';
import { day, partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** The code of a territory on the map: of a country of today, or of one of the parts that the map divides a country into. */
const territory = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a three-letter code of a territory on the map, in capitals');

/**
 * A state that maps name, or whose territory is made of several of the map's. What it consists of was one state on the
 * days from `since` up to, and not including, `until`; on all other days the borders within it are drawn.
 */
export const state = z
  .strictObject({
    id: identifier,
    /** ISO 3166-1 alpha-3, the former code of a state that has ended. */
    code: country,
    /** The territories of the map that it joins; omitted for a state whose territory is one of the map's. */
    consists_of: z.array(territory).min(2, 'at least two territories').optional(),
    since: day.optional(),
    until: day.optional(),
    /** Where it may be named on a map, in degrees, the best point first; the first with room on the plate is taken. */
    labels: z
      .array(
        z.strictObject({
          /** North of the equator, in degrees. */
          lat: z.number().min(-90).max(90),
          /** East of Greenwich, in degrees. */
          lon: z.number().min(-180).max(180),
        }),
      )
      .min(1)
      .optional(),
    /** Of what it consisted, and from when to when. */
    sources: z.array(reference('source')).min(1).optional(),
  })
  .refine(({ consists_of, sources }) => consists_of === undefined || sources !== undefined, {
    message: 'sources for what it consists of',
  });
export type State = z.infer<typeof state>;

/** The name of a state, per language, as maps write it. */
export const stateWords = z.strictObject({ name: words });

/** States that belong, or belonged, to one thing, such as an alliance, as far as the story tints them. */
export const group = z.strictObject({
  /** Which group it is; the map has a tint for each. */
  id: z.enum(['warsaw_pact', 'final_act']),
  /** Its states, each with the days between which it belonged to the group. */
  members: z
    .array(
      z.strictObject({
        country,
        since: partialDate,
        /** The first day, month or year without it. */
        until: partialDate.optional(),
      }),
    )
    .min(1),
  sources: z.array(reference('source')).min(1),
});
export type StateGroup = z.infer<typeof group>;
