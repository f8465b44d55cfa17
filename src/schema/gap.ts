import { z } from 'zod';
import { words } from './identifier.ts';

/** Something we looked for without finding it, and where we looked. */
export const gap = z.strictObject({ topic: words, tried: words });
