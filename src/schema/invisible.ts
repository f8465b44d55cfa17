/**
 * Characters that nobody sees and that are never meant: zero-width space, word joiner, byte order mark, soft hyphen, and
 * the marks that turn the direction of text, which the language of a page decides. (Joiners that some scripts need, and
 * no-break spaces, are none of these.)
 */
export const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
