import { z } from 'zod';

/** high: two or more sources agree, or a primary text. medium: one source, or an announcement without confirmation. */
export const confidence = z.enum(['high', 'medium']);
