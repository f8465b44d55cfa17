/** A kilobyte of 1,000 bytes, which is the stricter definition. */
const KB = 1000;

/** The most that a reader may have to load before scrolling, in bytes as sent (gzip; fonts as they are). */
export const FIRST_SCREEN = { all: 150 * KB, script: 45 * KB, font: 60 * KB } as const;

/** The most that a frame on another site may have to load before its reader does anything, in bytes as sent. */
export const EMBED = 60 * KB;

/** The most that the script for other sites may weigh. */
export const HOST_SCRIPT = 2 * KB;

/** The maximum size of a still, in bytes as sent. */
export const STILL = { wide: 40 * KB, narrow: 20 * KB } as const;
