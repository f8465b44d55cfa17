/**
 * Invisible characters that are never intended: zero-width space, word joiner, byte order mark, soft hyphen, and
 * direction marks, since a page's language sets its direction. Joiners that some scripts need and no-break spaces are
 * allowed.
 */
export const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
