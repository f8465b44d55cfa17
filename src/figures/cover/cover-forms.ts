import type { Anchor, CoverType } from './cover-text.ts';

/** What a thread leads to: the hinge, one of the four cities, or another place. */
export type ThreadKind = 'hinge' | 'city' | 'other';

/** The offset of a name's baseline from the centre of its sign. */
interface NameOffset {
  anchor: Anchor;
  dx: number;
  dy: number;
}

/** One of the cover's two compositions. Lengths are in units of its own frame. */
export interface CoverForm {
  name: 'wide' | 'narrow';
  size: { width: number; height: number };
  centre: { x: number; y: number };
  /** Radius of the globe. */
  globe: number;
  /** Radius of the ring of years. */
  ring: number;
  /** Whether places other than the four cities are drawn. */
  hasElsewhere: boolean;
  marks: {
    radius: number;
    /** From the ring to the centre of the first row of marks. */
    first: number;
    /** The minimum distance between two marks, and from row to row. */
    pitch: number;
    /** Marks within this many degrees on either side push a year's number outwards. */
    reach: number;
  };
  /** Widths of the lines from the ring to the globe. */
  widths: Record<ThreadKind, number>;
  /** How far the hinge's line extends beyond the marks. */
  lead: number;
  /** From the ring and its marks to a year's number. */
  yearGap: number;
  /** Whether the hinge is labelled with its day or its year, and the label's offset from the end of its line. */
  hinge: NameOffset & { says: 'day' | 'year' };
  /** Radius of the signs of the four cities, and of the dots elsewhere. */
  signs: { city: number; place: number };
  type: {
    city: CoverType;
    /** Null if names in their own script are left out. */
    ownName: CoverType | null;
    place: CoverType;
    year: CoverType;
    hinge: CoverType;
  };
  /** The places named, and the offsets of their names, placed by hand for the globe at rest. */
  names: Record<string, NameOffset>;
}

/** Beside the text, for windows of at least 1200 by 704 px, where it is drawn at 0.77 of these units. */
export const wideForm: CoverForm = {
  name: 'wide',
  size: { width: 850, height: 806 },
  centre: { x: 436, y: 436 },
  globe: 268,
  ring: 344,
  hasElsewhere: true,
  marks: { radius: 3.9, first: 10, pitch: 9.4, reach: 4.5 },
  widths: { hinge: 3.4, city: 0.95, other: 0.6 },
  lead: 16,
  yearGap: 9,
  hinge: { says: 'day', anchor: 'end', dx: -7, dy: 2 },
  signs: { city: 6.5, place: 2.2 },
  type: {
    city: { style: 'placeActive', size: 18 },
    ownName: { style: 'ownNameActive', size: 14.5 },
    place: { style: 'place', size: 14.5 },
    year: { style: 'lane', size: 14.5 },
    hinge: { style: 'flag', size: 15.5 },
  },
  names: {
    helsinki: { anchor: 'middle', dx: 4, dy: -29 },
    vienna: { anchor: 'start', dx: 9, dy: 20 },
    brussels: { anchor: 'end', dx: -13, dy: -3 },
    moscow: { anchor: 'start', dx: 13, dy: 1 },
    geneva: { anchor: 'end', dx: -7, dy: 9 },
    washington: { anchor: 'start', dx: -10, dy: 19 },
    beijing: { anchor: 'end', dx: -7, dy: 4 },
  },
};

/** Below the title, 300 px wide on the smallest phone, where it is drawn at 0.88 of these units. */
export const narrowForm: CoverForm = {
  name: 'narrow',
  size: { width: 340, height: 340 },
  centre: { x: 173, y: 176 },
  globe: 118,
  ring: 144,
  hasElsewhere: false,
  marks: { radius: 2.3, first: 5.5, pitch: 5.4, reach: 6 },
  widths: { hinge: 2.4, city: 0.8, other: 0.5 },
  lead: 4,
  yearGap: 6,
  hinge: { says: 'year', anchor: 'end', dx: 9, dy: -5 },
  signs: { city: 4.2, place: 1.5 },
  type: {
    city: { style: 'placeActive', size: 14 },
    ownName: null,
    place: { style: 'place', size: 12.6 },
    year: { style: 'lane', size: 12.6 },
    hinge: { style: 'flag', size: 13 },
  },
  names: {
    helsinki: { anchor: 'middle', dx: 2, dy: -8 },
    vienna: { anchor: 'start', dx: 4, dy: 15 },
    brussels: { anchor: 'end', dx: -8, dy: 5 },
    moscow: { anchor: 'start', dx: 8, dy: 6 },
  },
};
