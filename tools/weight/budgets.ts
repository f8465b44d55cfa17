/** A kilobyte is a thousand bytes, which is the stricter reading. */
const KB = 1000;

/** Most that a reader may fetch before scrolling, in bytes as sent (gzip; fonts as they are). */
export const FIRST_SCREEN = { all: 150 * KB, script: 45 * KB, font: 60 * KB } as const;

/** Most that a single still may weigh, in bytes as sent. */
export const STILL = { wide: 40 * KB, narrow: 20 * KB } as const;
