/** The four cities that have a close-up. */
export const NEAR_CITIES = ['helsinki', 'vienna', 'brussels', 'moscow'] as const;
