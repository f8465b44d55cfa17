/** In a file without zod, which scripts in the page must not load. */
export const AREAS = [
  'us',
  'russia',
  'nato',
  'china',
  'warsaw_pact',
  'final_act',
  'openskies',
  'openskies_signed',
  'openskies_left',
] as const;

export type Area = (typeof AREAS)[number];
