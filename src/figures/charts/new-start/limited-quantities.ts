/**
 * The quantities New START limits, named as the columns of `series/new_start.csv`. Kept out of the schema so that the
 * browser need not load zod.
 */
export const LIMITED_QUANTITIES = ['warheads', 'deployed', 'launchers'] as const;
