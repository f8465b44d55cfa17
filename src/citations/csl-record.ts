/** A work to cite, as far as this site knows works: by an organisation, on the web. */
export interface CitedWork {
  id: string;
  title: string;
  /** Who published it: an organisation. */
  author: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known; null if it is not. */
  date: string | null;
  /** The name of its version; left out where it has none. */
  version?: string;
  /** What it is a part of, such as a site; null for a work as a whole. */
  container: string | null;
  /** With its origin; null where that is not known. */
  url: string | null;
  /** The day on which it was read, YYYY-MM-DD, for styles that want one. */
  readOn?: string;
}

/** A work in the terms of the Citation Style Language (CSL-JSON). */
export interface CslRecord {
  id: string;
  type: 'webpage';
  title: string;
  /** An organisation, or what a format that knows none made of its name. */
  author: { literal?: string; given?: string; family?: string }[];
  'container-title'?: string;
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
  version?: string;
}

/** A work as CSL-JSON; what is not known is left out. */
export function cslRecord({
  id,
  title,
  author,
  date,
  version,
  container,
  url,
  readOn,
}: CitedWork): CslRecord {
  return {
    ...{ id, type: 'webpage', title, author: [{ literal: author }] },
    ...(container === null ? {} : { 'container-title': container }),
    ...(date === null ? {} : { issued: datePartsOf(date) }),
    ...(readOn === undefined ? {} : { accessed: datePartsOf(readOn) }),
    ...(url === null ? {} : { URL: url }),
    ...(version === undefined ? {} : { version }),
  };
}

function datePartsOf(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}
