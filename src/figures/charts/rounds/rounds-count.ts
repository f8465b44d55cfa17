import { instantOf } from '../../../story/facts/dates.ts';
import type { RoundFacts, StopFacts } from '../../../story/facts/rounds.ts';

/** The rounds held or called off and the stops made in a span of time. */
export interface RoundsBy {
  rounds: RoundFacts[];
  stops: (StopFacts & { round: RoundFacts })[];
}

/** The rounds and stops after one instant (if given) and up to another. */
export function roundsBetween(
  rounds: readonly RoundFacts[],
  after: number | null,
  until: number,
): RoundsBy {
  const isIn = ({ date }: { date: string }) =>
    instantOf(date) <= until && (after === null || instantOf(date) > after);
  return {
    rounds: rounds.filter(isIn),
    stops: rounds.flatMap((round) =>
      round.stop && isIn(round.stop) ? [{ ...round.stop, round }] : [],
    ),
  };
}

/** The number of counted rounds up to an instant, and how many of them were followed by a stop. */
export function countRounds(
  rounds: readonly RoundFacts[],
  until: number,
): { rounds: number; stops: number } {
  const by = roundsBetween(rounds, null, until);
  return {
    rounds: by.rounds.filter(({ number }) => number !== null).length,
    stops: by.stops.length,
  };
}
