import { instantOf } from '../../story/dates.ts';
import { fill } from '../../story/formats.ts';
import type { RoundFacts } from '../../story/rounds.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../table.ts';
import { countRounds, roundsBetween, type RoundsBy } from './rounds-layout.ts';

/** The rounds up to a step's date in words, for those who cannot see them. */
export function describeRounds(date: string, context: FigureContext): string {
  const { facts, words, formats } = context;
  const { rounds: own } = words;
  const today = instantOf(date);
  const { rounds, stops } = countRounds(facts.rounds, today);
  const values = { rounds: formats.number(rounds), stops: formats.number(stops) };
  return fill(own.described, {
    rounds: say(roundsBetween(facts.rounds, null, today), context),
    count: formats.count(own.described_count, rounds, values),
  });
}

/** Those that came later, and how many there were in all. */
export function describeLaterRounds(date: string, context: FigureContext): string {
  const { facts, words, formats } = context;
  const { rounds: own } = words;
  const end = instantOf(facts.knowledgeEnds);
  const { rounds, stops } = countRounds(facts.rounds, end);
  const values = { rounds: formats.number(rounds), stops: formats.number(stops) };
  return fill(own.described_later, {
    rounds: say(roundsBetween(facts.rounds, instantOf(date), end), context),
    count: formats.count(own.described_count, rounds, values),
  });
}

/** The rounds up to a step's date. A stop that is still to come stands in the table of what came later. */
export function tabulateRounds(date: string, context: FigureContext): Table {
  const by = roundsBetween(context.facts.rounds, null, instantOf(date));
  return tabulate(context.words.rounds.caption, by, by.rounds, context);
}

/** The rounds after it, and those before it whose stop came after it. */
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
      return fill(own[stop.known], { place, date: formats.date(stop.date) });
    }
    // Nothing is said of a stop that is still to come, or after a round that was none of leaders.
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
      round.leaders
        ? fill(own.leaders, { us: round.leaders.us.name, russia: round.leaders.russia.name })
        : own.kinds[round.kind === 'called_off' ? 'called_off' : 'experts'],
      names(round.names),
      onward(round),
    ]),
  };
}

function say({ rounds }: RoundsBy, { facts, words: { rounds: own }, formats }: FigureContext) {
  return formats.list(
    rounds.map((round) =>
      fill(own.described_round, {
        city: facts.places[round.place]?.name ?? round.place,
        date: formats.date(round.date),
        who: round.leaders
          ? fill(own.described_leaders, {
              us: round.leaders.us.name,
              russia: round.leaders.russia.name,
            })
          : own.kinds[round.kind === 'called_off' ? 'called_off' : 'experts'],
      }),
    ),
  );
}
