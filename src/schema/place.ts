import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { ownName } from './language.ts';
import { country } from './country.ts';
import { reference } from './reference.ts';

const coordinates = z.strictObject({
  /** North of the equator, in degrees. */
  lat: z.number().min(-90, 'a latitude from -90 to 90').max(90, 'a latitude from -90 to 90'),
  /** East of Greenwich, in degrees. */
  lon: z
    .number()
    .min(-180, 'a longitude from -180 to 180')
    .max(180, 'a longitude from -180 to 180'),
});

const venue = z.strictObject({
  id: identifier,
  /** null: no source gives its location, so it is not drawn. */
  coordinates: coordinates.nullable(),
  coordinate_sources: z.array(reference('source')),
  /** The coordinates are our own estimate, accurate to a few hundred metres, because no source gives any. */
  own_estimate: z.literal(true).optional(),
  sources: z.array(reference('source')).optional(),
});

/** A city where things happened. */
export const place = z.strictObject({
  id: identifier,
  country,
  /** Its position in degrees, WGS84. */
  coordinates,
  coordinate_sources: z
    .array(reference('source'))
    .min(1, 'at least one source for the coordinates'),
  /** Its names in its own official languages and scripts; omit if the research gives none. */
  own_names: z.array(ownName).min(1).optional(),
  /** The buildings where things happened. */
  venues: z.array(venue).min(1).optional(),
});
export type Place = z.infer<typeof place>;

/** The words for a place, per language. */
export const placeWords = z.strictObject({
  name: words,
  country: words,
  significance: words.optional(),
  /** The names of its venues, and what happened in each. */
  venues: z
    .record(
      identifier,
      z.strictObject({
        name: words,
        /** Below a drawing of its front. */
        caption: words.optional(),
        what_happened: words,
      }),
    )
    .optional(),
});
