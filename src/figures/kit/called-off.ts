import { instantOf } from '../../story/facts/dates.ts';
import type { Facts } from '../../story/facts/facts.ts';

/** Whether an event is a round that was called off. */
export function isCalledOff({ rounds }: Pick<Facts, 'rounds'>, event: string): boolean {
  return rounds.some(({ id, kind }) => id === event && kind === 'called_off');
}

/** Whether a round was called off on a day (in ms since 1970, UTC) at a place. */
export function isCalledOffAt(
  { rounds }: Pick<Facts, 'rounds'>,
  day: number,
  place: string,
): boolean {
  return rounds.some(
    (round) =>
      round.kind === 'called_off' &&
      round.place === place &&
      instantOf(round.date) <= day &&
      day <= instantOf(round.until ?? round.date),
  );
}
