import { openSkiesFlightsSeries, openSkiesPlannedSeries } from './open-skies-flights-schema.ts';
import { isBefore } from '../../../story/facts/dates.ts';
import type { Content } from '../../../story/read/content.ts';
import type { Problem } from '../../../story/read/problem.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** How many flights had been made under Open Skies by a date, and who says so. */
export interface FlightsFacts {
  date: string;
  flights: number;
  isMinimum: boolean;
  /** Who published it. */
  source: string;
}

/** How many flights over Russia were planned for a year. */
export interface PlannedFlights {
  year: number;
  flights: number;
  askedByUs: number;
  knownFrom: string;
  source: string;
}

/** Flights under Open Skies, by the dates for which a source gives a count. */
export const openSkiesFlights: ChartData<
  'open_skies_flights',
  { openSkiesFlights: FlightsFacts[]; openSkiesPlanned: PlannedFlights[] }
> = {
  series: [openSkiesFlightsSeries, openSkiesPlannedSeries],
  sets: ['treaties'],
  collect: ({ series, sources }) => ({
    openSkiesFlights: series.get(openSkiesFlightsSeries).rows.map((row) => ({
      date: row.date,
      flights: row.flights,
      isMinimum: row.is_minimum,
      source: sources.get(row.source).publisher,
    })),
    openSkiesPlanned: series.get(openSkiesPlannedSeries).rows.map((row) => ({
      year: row.year,
      flights: row.flights,
      askedByUs: row.asked_by_us,
      knownFrom: row.known_from,
      source: sources.get(row.source).publisher,
    })),
  }),
  firstDate: ({ series }) =>
    series
      .get(openSkiesFlightsSeries)
      .rows.map(({ date }) => date)
      .toSorted()[0] ?? null,
  check: (content) => [...checkOrder(content), ...checkPlanned(content)],
};

/** Checks that nobody asked for more flights than were planned. */
function checkPlanned({ series }: Content): Problem[] {
  const { rows, problemAt } = series.get(openSkiesPlannedSeries);
  return rows.flatMap(({ flights, asked_by_us: asked }, index) => {
    if (asked <= flights) return [];
    const allowed = `${String(flights)} or fewer, the flights planned`;
    return [problemAt(index, 'asked_by_us', { found: String(asked), allowed })];
  });
}

/** Checks that rows are in order of time and that counts never fall, as they are cumulative. */
function checkOrder({ series }: Content): Problem[] {
  const { rows, problemAt } = series.get(openSkiesFlightsSeries);
  return rows.flatMap((row, index) => {
    const last = rows[index - 1];
    if (last === undefined) return [];
    if (isBefore(row.date, last.date)) {
      const allowed = `${last.date} or later, in order of time`;
      return [problemAt(index, 'date', { found: `"${row.date}"`, allowed })];
    }
    if (row.flights < last.flights) {
      const allowed = `${String(last.flights)} or more, because that was the count on ${last.date}`;
      return [problemAt(index, 'flights', { found: String(row.flights), allowed })];
    }
    return [];
  });
}
