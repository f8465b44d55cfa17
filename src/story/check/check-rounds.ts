import type { Event } from '../../schema/event.ts';
import { instantOf, isBefore } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** Rounds agree with their events and are in order of time and number. */
export function checkRounds({ rounds, events }: Content): Problem[] {
  const problems: Problem[] = [];
  const add = (path: (string | number)[], found: string, allowed: string) =>
    problems.push(rounds.problemAt(path, { found, allowed }));
  let before: Event | undefined;
  let counted = 0;
  rounds.data.forEach(({ id, kind, number, leaders, stop }, i) => {
    const event = events.get(id);
    if (event.places.length !== 1) {
      add([i, 'id'], `"${id}" at ${String(event.places.length)} places`, 'an event at one place');
    }
    if (before && instantOf(event.date) <= instantOf(before.date)) {
      add(
        [i, 'id'],
        `"${id}" of ${event.date}`,
        `a round after ${before.date}, that of "${before.id}"`,
      );
    }
    before = event;
    if ((kind === 'leaders') !== (leaders !== undefined)) {
      add(
        [i, 'leaders'],
        leaders ? `leaders of a round that is "${kind}"` : 'nothing',
        leaders
          ? 'leaders only for rounds where they met'
          : 'who led each side, because the leaders met',
      );
    }
    for (const [side, leader] of Object.entries(leaders ?? {})) {
      if (!event.people.includes(leader)) {
        add([i, 'leaders', side], `"${leader}"`, `people of "${id}": ${event.people.join(', ')}`);
      }
    }
    if (number !== undefined) {
      counted += 1;
      if (number !== counted || kind !== 'leaders') {
        add(
          [i, 'number'],
          String(number),
          kind === 'leaders'
            ? `${String(counted)}, because rounds are numbered consecutively`
            : 'a number only for rounds where the leaders met',
        );
      }
    }
    const next = stop && events.get(stop.event);
    if (next && (number === undefined || isBefore(next.date, event.date))) {
      add(
        [i, 'stop', 'event'],
        `"${next.id}" of ${next.date}`,
        number === undefined
          ? 'stops only after numbered rounds'
          : `an event of ${event.date} or later`,
      );
    }
    if (next && next.places.length !== 1) {
      add([i, 'stop', 'event'], `"${next.id}"`, 'an event at one place');
    }
  });
  return problems;
}
