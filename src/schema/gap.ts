import { z } from 'zod';
import { words } from './identifier.ts';

/** Something that was looked for and not found, and where it was looked for. */
export const gap = z.strictObject({ topic: words, tried: words });
