import { z } from 'zod';

/**
 * high: two or more sources agree, or a primary text says so. medium: one source only, or an unconfirmed announcement.
 */
export const confidence = z.enum(['high', 'medium']);
