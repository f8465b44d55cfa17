import { isBefore, isKnownOn } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { NOTE_MARGIN } from '../../kit/figure-notes.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { PlannedFlights } from './open-skies-flights-data.ts';

/** Planned flights in a row, one sign each: those that Washington asked for, then the others. In px. */
export interface PlannedRow {
  x: number;
  y: number;
  pitch: number;
  asked: number;
  others: number;
}

/** The flights planned for a year that is still to come, as far as known on a day. */
export function plannedOn(date: string, { facts }: FigureContext): PlannedFlights | undefined {
  return facts.openSkiesPlanned.find(
    ({ year, knownFrom }) => isKnownOn(knownFrom, date) && isBefore(date, String(year)),
  );
}

/** They in words. */
export function sayPlanned(
  { year, flights, askedByUs }: PlannedFlights,
  { words, formats }: FigureContext,
): string {
  return fill(words.open_skies_flights.planned, {
    year: String(year),
    flights: formats.number(flights),
    asked: formats.number(askedByUs),
  });
}

/** The least height of a plate with room for them and for the counts, in px. */
const LEAST = 225;

/** Height of the row with its label, in px; 0 on plates that are too low for it. */
export function heightOfPlanned(size: LayoutContext['size']): number {
  if (size.height < LEAST) return 0;
  return isLarge(size) ? 54 : 34;
}

/** Lays out the planned flights below `top`, left of the cursor: their year is still to come. */
export function layoutPlanned(
  planned: PlannedFlights,
  { top, cursorX, context }: { top: number; cursorX: number; context: LayoutContext },
): { row: PlannedRow; label: PlacedLabel } {
  const style: TypeStyleName = isLarge(context.size) ? 'place' : 'laneNote';
  const letters = typeStyles[style].size;
  const pitch = Math.min(20, (cursorX - 2 * NOTE_MARGIN) / planned.flights);
  const y = top + letters * 1.5 + pitch / 2;
  const text = sayPlanned(planned, context);
  return {
    row: {
      x: NOTE_MARGIN,
      y,
      pitch,
      asked: planned.askedByUs,
      others: planned.flights - planned.askedByUs,
    },
    label: labelAt(
      { key: 'planned', tone: 'plain', lines: [{ text, style }] },
      { x: NOTE_MARGIN, y: top + letters, align: 'start' },
    ),
  };
}
