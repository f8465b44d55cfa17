import type { RoundsScene } from './rounds-schema.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { RoundFacts } from '../../../story/facts/rounds.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { countRounds, roundsBetween, type RoundsBy } from './rounds-count.ts';

type Words = FigureContext['words']['rounds'];

/**
 * The rounds up to a step's date in words, for readers who cannot see them; if a stop is active, also the number of
 * rounds with a stop.
 */
export function describeRounds(
  { active }: RoundsScene,
  date: string,
  context: FigureContext,
): string {
  const { facts, words } = context;
  const today = instantOf(date);
  const isOfStops = facts.rounds.some(({ stop }) => stop?.event === active);
  const rounds = say(roundsBetween(facts.rounds, null, today), context);
  return [
    fill(words.rounds.described, { rounds }),
    ...(isOfStops ? [sayCount(today, context)] : []),
  ].join(' ');
}

/** The later rounds, and how many there were in all. */
export function describeLaterRounds(date: string, context: FigureContext): string {
  const { facts, words } = context;
  const end = instantOf(facts.knowledgeEnds);
  const rounds = say(roundsBetween(facts.rounds, instantOf(date), end), context);
  return `${fill(words.rounds.described_later, { rounds })} ${sayCount(end, context)}`;
}

/** The rounds up to a step's date. Later stops are in the hindsight table. */
export function tabulateRounds(date: string, context: FigureContext): Table {
  const by = roundsBetween(context.facts.rounds, null, instantOf(date));
  return tabulate(context.words.rounds.caption, by, by.rounds, context);
}

/** The rounds after a date, and those before it whose stop came after it. */
export function tabulateLaterRounds(date: string, context: FigureContext): Table {
  const { facts, words, formats } = context;
  const by = roundsBetween(facts.rounds, instantOf(date), instantOf(facts.knowledgeEnds));
  const rounds = facts.rounds.filter(
    (round) => by.rounds.includes(round) || by.stops.some((stop) => stop.round === round),
  );
  const until = formats.date(facts.knowledgeEnds);
  return tabulate(fill(words.rounds.caption_later, { until }), by, rounds, context);
}

function tabulate(
  caption: string,
  by: RoundsBy,
  rounds: readonly RoundFacts[],
  { facts, words: { rounds: own }, formats }: FigureContext,
): Table {
  const names = ({ us, russia }: RoundFacts['names']) =>
    [
      ...(us === '' ? [] : [fill(own.called_us, { name: us })]),
      ...(russia === '' ? [] : [fill(own.called_russia, { name: russia })]),
    ].join('; ');
  const onward = (round: RoundFacts) => {
    const stop = by.stops.find((one) => one.round === round);
    if (stop) {
      const place = facts.places[stop.place]?.name ?? stop.place;
      const date = formats.date(stop.date);
      const when =
        stop.until === null ? date : fill(own.span, { from: date, to: formats.date(stop.until) });
      return fill(own[stop.known], { place, when });
    }
    // Empty for later stops and for rounds where the leaders did not meet.
    return round.stop === null && round.kind === 'leaders' ? own.no_stop : '';
  };
  return {
    caption,
    head: [
      ...[own.head_number, own.head_date, own.head_city],
      ...[own.head_leaders, own.head_names, own.head_stop],
    ],
    rows: rounds.map((round) => [
      round.number === null ? '' : formats.number(round.number),
      formats.date(round.date),
      facts.places[round.place]?.name ?? round.place,
      leadersOf(round, own),
      names(round.names),
      onward(round),
    ]),
  };
}

function say({ rounds, stops }: RoundsBy, { facts, words, formats }: FigureContext): string {
  const { rounds: own } = words;
  const name = (place: string) => facts.places[place]?.name ?? place;
  return formats.list([
    ...rounds.map((round) =>
      fill(own.described_round, {
        city: name(round.place),
        date: formats.date(round.date),
        who: leadersOf(round, own),
      }),
    ),
    ...stops.map(({ place, date }) =>
      fill(own.described_stop, { place: name(place), date: formats.date(date) }),
    ),
  ]);
}

function sayCount(until: number, { facts, words, formats }: FigureContext): string {
  const { rounds, stops } = countRounds(facts.rounds, until);
  const values = { rounds: formats.number(rounds), stops: formats.number(stops) };
  return formats.count(words.rounds.described_count, rounds, values);
}

/** The leaders of a round, or why there were none. */
function leadersOf({ kind, leaders }: RoundFacts, own: Words): string {
  if (leaders) return fill(own.leaders, { us: leaders.us.name, russia: leaders.russia.name });
  return own.kinds[kind === 'called_off' ? 'called_off' : 'experts'];
}
