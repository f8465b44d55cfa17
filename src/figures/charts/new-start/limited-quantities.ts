/** What New START limits, by the names of the columns in `series/new_start.csv`. Without zod, which the browser need not carry. */
export const LIMITED_QUANTITIES = ['warheads', 'deployed', 'launchers'] as const;
