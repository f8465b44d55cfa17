import type { Event } from '../../schema/event.ts';
import { instantOf, isBefore, isKnownOn } from '../facts/dates.ts';
import type { Content } from '../read/load-content.ts';
import type { Problem } from '../read/problem.ts';

/** Rounds fit the events that they are, follow each other in time and in number, and no scene shows one that is still to come. */
export function checkRounds(content: Content): Problem[] {
  return [...checkRecords(content), ...checkScenes(content)];
}

function checkRecords({ rounds, events }: Content): Problem[] {
  const problems: Problem[] = [];
  const eventOf = new Map(events.data.map((event) => [event.id, event]));
  const add = (path: (string | number)[], found: string, allowed: string) =>
    problems.push(rounds.problemAt(path, { found, allowed }));
  let before: Event | undefined;
  let counted = 0;
  rounds.data.forEach(({ id, kind, number, leaders, stop }, i) => {
    const event = eventOf.get(id);
    if (!event) return;
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
        leaders ? 'no leaders but where they met' : 'who led each side, for they met',
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
            ? `${String(counted)}, for rounds are numbered one by one`
            : 'no number but where the leaders met',
        );
      }
    }
    const next = eventOf.get(stop?.event ?? '');
    if (next && (number === undefined || isBefore(next.date, event.date))) {
      add(
        [i, 'stop', 'event'],
        `"${next.id}" of ${next.date}`,
        number === undefined
          ? 'no stop but after a numbered round'
          : `an event of ${event.date} or later`,
      );
    }
    if (next && next.places.length !== 1) {
      add([i, 'stop', 'event'], `"${next.id}"`, 'an event at one place');
    }
  });
  return problems;
}

/** Known then: no team on its way to a round or a stop, and none told, before its day has come. */
function checkScenes({ storyboards, rounds, events }: Content): Problem[] {
  const dateOf = new Map(events.data.map((event) => [event.id, event.date]));
  const stopOf = new Map(rounds.data.map(({ id, stop }) => [id, stop?.event ?? '']));
  const problems: Problem[] = [];
  for (const board of storyboards.values()) {
    for (const [id, { date, figure, map }] of Object.entries(board.data)) {
      const shown: { path: (string | number)[]; event: string }[] = [
        ...map.delegations_to.map((event, i) => ({ path: ['map', 'delegations_to', i], event })),
        ...map.stops_after.map((round, i) => ({
          path: ['map', 'stops_after', i],
          event: stopOf.get(round) ?? '',
        })),
        ...(figure?.name === 'rounds'
          ? [{ path: ['figure', 'active'], event: figure.active }]
          : []),
      ];
      for (const { path, event } of shown) {
        const day = dateOf.get(event);
        if (day === undefined || isKnownOn(day, date)) continue;
        problems.push(
          board.problemAt([id, ...path], {
            found: `"${event}" of ${day}`,
            allowed: `rounds and stops up to the step's date, ${date}`,
          }),
        );
      }
    }
  }
  return problems;
}
