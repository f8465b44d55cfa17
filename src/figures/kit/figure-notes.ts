import { groupIn, round, setType, type Group } from './draw.ts';
import { wrap } from './measure.ts';

/** A figure's title and source, as lines at the plate's upper edge. */
export type PlacedNotes = { y: number; text: string; isTitle: boolean }[];

/** From the plate's edge to the notes, in px. */
export const NOTE_MARGIN = 8;

const FIRST_LINE = 17;
const LINE = 14;

/** Lays out a figure's title and, smaller, its source. `width` is the plate's. */
export function layoutNotes(title: string, source: string, width: number): PlacedNotes {
  const room = width - 2 * NOTE_MARGIN;
  return [
    ...wrap(title, 'lane', room).map((text) => ({ text, isTitle: true })),
    ...wrap(source, 'laneNote', room).map((text) => ({ text, isTitle: false })),
  ].map((note, index) => ({ ...note, y: FIRST_LINE + index * LINE }));
}

/** Where the space below some notes begins, in px from the plate's upper edge. */
export function belowNotes(notes: PlacedNotes): number {
  return (notes.at(-1)?.y ?? 0) + 6;
}

/** Draws a figure's notes. Origin: the plate's corner. */
export function drawNotes(group: Group, notes: PlacedNotes): void {
  groupIn(group, 'notes')
    .selectAll<SVGTextElement, PlacedNotes[number]>('text')
    .data(notes)
    .join('text')
    .attr('class', ({ isTitle }) =>
      isTitle ? 'figure-title halo-plate' : 'figure-note halo-plate',
    )
    .attr('x', NOTE_MARGIN)
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function ({ isTitle }) {
      setType(this, isTitle ? 'lane' : 'laneNote');
    });
}
