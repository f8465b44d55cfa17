import { instantOf } from '../../../story/facts/dates.ts';
import type { RoundFacts, StopFacts } from '../../../story/facts/rounds.ts';

/** The rounds that were held or called off, and the stops that were made, in a span of time. */
export interface RoundsBy {
  rounds: RoundFacts[];
  stops: (StopFacts & { round: RoundFacts })[];
}

/** The rounds and the stops after one instant, where one is given, and up to another. */
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

/** How many rounds are counted up to an instant, and after how many of them a stop was made. */
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
