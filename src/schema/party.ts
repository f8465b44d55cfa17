import { z } from 'zod';

/** For whom a person speaks, or who did something. The USSR until 1991, Russia after it. */
export const party = z.enum(['us', 'russia', 'ussr', 'nato', 'china', 'finland', 'un']);
export type Party = z.infer<typeof party>;
