import { z } from 'zod';
import { refersTo } from './reference.ts';

/** A country on the map, as an ISO 3166-1 alpha-3 code. */
export const country = refersTo(
  z.string().regex(/^[A-Z]{3}$/, 'a three-letter country code in capitals, ISO 3166-1 alpha-3'),
  'country',
);
