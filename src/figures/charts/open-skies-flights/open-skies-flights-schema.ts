import { z } from 'zod';
import { day, partialDate } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { series, wholeNumber } from '../../../schema/series.ts';
import { template } from '../../../schema/template.ts';

/** How many flights had been made by a date. */
const openSkiesFlights = z.strictObject({
  date: partialDate,
  flights: wholeNumber('a whole number of flights'),
  /** `yes` if the source says "more than". */
  is_minimum: z.enum(['yes', '']).transform((text) => text === 'yes'),
  source: reference('source'),
});

export const openSkiesFlightsSeries = series('open_skies_flights', openSkiesFlights);

/** How many flights over a member were planned for a year, and how many of them the United States asked for. */
const openSkiesPlanned = z.strictObject({
  year: wholeNumber(),
  over: z.enum(['russia']),
  flights: wholeNumber('a whole number of flights'),
  asked_by_us: wholeNumber('a whole number of flights'),
  /** The day on which it became known. */
  known_from: day,
  source: reference('source'),
});

export const openSkiesPlannedSeries = series('open_skies_planned', openSkiesPlanned);

/** The number of Open Skies flights made by each date for which a source gives a count. */
const openSkiesFlightsFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('open_skies_flights'),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.open_skies_flights`. */
const openSkiesFlightsWords = z.strictObject({
  title: words,
  /** The sources of the counts. */
  source: template('sources'),
  /** What no source says. */
  not_found: words,
  /** What the violet counts mean. */
  later: words,
  /** Flights planned for a year, and those of them that Washington asked for. */
  planned: template('year', 'flights', 'asked'),
  /** The same in the table. */
  planned_flights: template('flights', 'asked'),
  /** A count that the source gives as "more than". */
  more: template('number'),
  /** A count and its date on one line. */
  dated: template('count', 'date'),
  in_force: words,
  described: template('counts'),
  described_count: template('date', 'flights'),
  caption: words,
  caption_later: words,
  head_by: words,
  head_made: words,
  head_source: words,
});

/** What a storyboard says about it, and its words. */
export const openSkiesFlightsSchema = {
  scene: openSkiesFlightsFigure,
  words: openSkiesFlightsWords,
};
