import { AREAS } from '../areas.ts';

/** Every sign on the stage, by the groups in which they are explained. Without zod, which scripts in the page must not load. */
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
  sides: [...AREAS, 'others', 'outline'],
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
