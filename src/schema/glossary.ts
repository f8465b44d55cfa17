import { z } from 'zod';
import { words } from './identifier.ts';

/** A technical term and its meaning in our own words, per language. */
export const glossaryEntry = z.strictObject({ term: words, definition: words });
