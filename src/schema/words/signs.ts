import { z } from 'zod';
import { words } from '../identifier.ts';

/** Every sign on the stage, by the groups in which they are explained. */
export const signGroups = {
  places: ['helsinki', 'vienna', 'brussels', 'moscow', 'elsewhere', 'not_told', 'called_off'],
  days: ['thread', 'earlier_thread', 'blank', 'later_mark', 'knowledge_end'],
  treaties: [
    'waiting',
    'in_force',
    'suspended',
    'expired',
    'withdrawn',
    'superseded',
    'never',
    'deadline',
    'hairlines',
    'later_bar',
  ],
  sides: [
    'us',
    'russia',
    'nato',
    'china',
    'openskies',
    'openskies_signed',
    'openskies_left',
    'others',
    'outline',
  ],
  lines: [
    'us_route',
    'russia_route',
    'neither_route',
    'cable',
    'own_range',
    'claimed_range',
    'disputed',
  ],
} as const;

export type SignGroup = keyof typeof signGroups;
export type SignId = (typeof signGroups)[SignGroup][number];

export const signIds = Object.values(signGroups).flat() as [SignId, ...SignId[]];

/** The page and the sheet that explain the signs. */
export const signsWords = z.strictObject({
  title: words,
  lead: words,
  /** Headings of the sheet: the signs on the step's picture, then all others. */
  in_use: words,
  others: words,
  all: words,
  close: words,
  groups: z.record(z.enum(Object.keys(signGroups) as [SignGroup, ...SignGroup[]]), words),
  names: z.record(z.enum(signIds), words),
});
