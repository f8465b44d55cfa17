import type { PlaceSign } from '../../../story/facts/facts.ts';
import type { PlacedLabel } from '../../kit/figure-labels.ts';
import type { PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Point, Size } from '../../kit/geometry.ts';
import type { TypeStyleName } from '../../kit/type-styles.ts';
import type { ChairSide, Paper } from './table-schema.ts';

/** Something that is there in one picture of the table and may be missing in the next; `presence` from 0 to 1. */
export interface Fading {
  key: string;
  presence: number;
}

/** A chair seen from above. Its shares, 0 to 1, change one after the other as people come and go. */
export interface PlacedChair extends Fading {
  side: ChairSide;
  /** The middle of its seat. */
  x: number;
  y: number;
  /** How far it is turned, in degrees: 0 with its back upwards and the table below. */
  turn: number;
  /** How much of the one who sits there is drawn. */
  taken: number;
  /** Whether it is only wished for. */
  isDashed: boolean;
  struck: number;
  /** Whether the flag of its side stands before it. */
  flag: Point | null;
}

/** A sheet of paper on the table. */
export interface PlacedPaper extends Fading {
  /** blank: the place of a paper that is not there. */
  kind: Paper['kind'] | 'blank';
  side: ChairSide | null;
  box: Box;
  /** How crooked it lies, in degrees round its middle. */
  turn: number;
  lines: { text: string; x: number; y: number }[];
  style: TypeStyleName;
}

/** A line over the table: from whoever wants somebody to sit there, or from a paper to the chair that it is about. */
export interface PlacedTie extends Fading {
  kind: 'wants' | 'about' | 'across';
  side: ChairSide | null;
  points: Point[];
}

/** A meeting of two people, on the line between their chairs. */
export interface PlacedMeeting extends Fading {
  x: number;
  y: number;
  sign: PlaceSign;
}

/** One moment of the table, in px from the plate's corner. */
export interface TableGeometry {
  size: Size;
  table: Box & {
    /** How much of its edge is drawn: all of it for a table at which people sat. */
    isDashed: boolean;
  };
  /** Length of a seat's side, in px. */
  seat: number;
  chairs: PlacedChair[];
  /** Where each side's people sat of whom no source says how many: a dotted line along the table. */
  benches: (Fading & { from: Point; to: Point })[];
  ties: PlacedTie[];
  meetings: PlacedMeeting[];
  papers: PlacedPaper[];
  labels: (PlacedLabel & Fading)[];
  /** From each name that stands further off to its chair. */
  leaders: (Fading & { from: Point; to: Point })[];
  door: (Fading & { x: number; y: number; length: number })[];
  notes: PlacedNotes;
}
