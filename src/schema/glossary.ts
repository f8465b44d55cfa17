import { z } from 'zod';
import { words } from './identifier.ts';

/** A term of the field and what it means, in our own words, per language. */
export const glossaryEntry = z.strictObject({ term: words, definition: words });
