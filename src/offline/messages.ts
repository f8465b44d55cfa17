/** Tells a newer version that waits to take over. */
export const USE_NEWER = 'use-newer';
