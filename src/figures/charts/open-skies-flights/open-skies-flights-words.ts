import { isKnownOn } from '../../../story/facts/dates.ts';
import type { FlightsFacts } from './open-skies-flights-data.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import { plannedOn, sayPlanned } from './open-skies-planned.ts';
import type { Table } from '../../kit/table.ts';

/** The counts made up to a day, in words, for readers who cannot see them. */
export function describeOpenSkiesFlights(date: string, context: FigureContext): string {
  const { facts, words } = context;
  const known = facts.openSkiesFlights.filter((one) => isKnownOn(one.date, date));
  const planned = plannedOn(date, context);
  return [
    describe(known, context),
    words.open_skies_flights.not_found,
    ...(planned ? [`${sayPlanned(planned, context)}.`] : []),
  ].join(' ');
}

/** The counts made after a day, in words. */
export function describeLaterFlights(date: string, context: FigureContext): string {
  return describe(laterThan(date, context), context);
}

/** The counts made up to a day, each with its source. */
export function tabulateOpenSkiesFlights(date: string, context: FigureContext): Table {
  const { facts, words, formats } = context;
  const own = words.open_skies_flights;
  const made = tabulate(
    own.caption,
    facts.openSkiesFlights.filter((one) => isKnownOn(one.date, date)),
    context,
  );
  const planned = plannedOn(date, context);
  if (!planned) return made;
  const { year, flights, askedByUs, source } = planned;
  return {
    ...made,
    rows: [
      ...made.rows,
      [
        String(year),
        fill(own.planned_flights, {
          flights: formats.number(flights),
          asked: formats.number(askedByUs),
        }),
        source,
      ],
    ],
  };
}

/** The counts made after a day, up to the last day the research covers. */
export function tabulateLaterFlights(date: string, context: FigureContext): Table {
  const { words } = context;
  return tabulate(words.open_skies_flights.caption_later, laterThan(date, context), context);
}

function laterThan(date: string, { facts }: FigureContext): FlightsFacts[] {
  return facts.openSkiesFlights.filter(
    (one) => !isKnownOn(one.date, date) && isKnownOn(one.date, facts.knowledgeEnds),
  );
}

function describe(
  flights: FlightsFacts[],
  { words: { open_skies_flights: own }, formats }: FigureContext,
): string {
  const counts = flights.map(({ date: by, flights: count, isMinimum }) => {
    const number = formats.number(count);
    return fill(own.described_count, {
      date: formats.date(by),
      flights: isMinimum ? fill(own.more, { number }) : number,
    });
  });
  return fill(own.described, { counts: formats.list(counts) });
}

function tabulate(
  caption: string,
  flights: FlightsFacts[],
  { words: { open_skies_flights: own }, formats }: FigureContext,
): Table {
  return {
    caption,
    head: [own.head_by, own.head_made, own.head_source],
    rows: flights.map(({ date, flights: count, isMinimum, source }) => {
      const number = formats.number(count);
      return [formats.date(date), isMinimum ? fill(own.more, { number }) : number, source];
    }),
  };
}
