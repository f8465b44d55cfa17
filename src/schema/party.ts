import { z } from 'zod';

/** Whom a person speaks for, or who acted. `ussr` until 1991, `russia` from then on. */
export const party = z.enum(['us', 'russia', 'ussr', 'nato', 'china', 'finland', 'un']);
export type Party = z.infer<typeof party>;
