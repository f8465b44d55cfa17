import { ELSEWHERE } from '../figures/timeline/lanes-layout.ts';
import type { Party } from '../schema/party.ts';
import { instantOf } from '../story/facts/dates.ts';
import type { EventFacts, Facts } from '../story/facts/facts.ts';

/** What the reader wants to see; null where it is all. */
export interface Filter {
  /** Cities that are left out, by id; and what happened in none of the four. */
  withoutCities: readonly string[];
  treaty: string | null;
  party: Party | null;
}

/** All there is. */
export const NO_FILTER: Filter = { withoutCities: [], treaty: null, party: null };

export function isFiltered({ withoutCities, treaty, party }: Filter): boolean {
  return withoutCities.length > 0 || treaty !== null || party !== null;
}

/** Whether an event is chosen. Of whom nothing says that they took part, nobody's filter shows. */
export function isChosen(event: EventFacts, { withoutCities, treaty, party }: Filter): boolean {
  const lanes = event.lanes.length > 0 ? event.lanes : [ELSEWHERE];
  return (
    lanes.some((lane) => !withoutCities.includes(lane)) &&
    (treaty === null || event.treaties.includes(treaty)) &&
    (party === null || event.parties.includes(party))
  );
}

/** The facts that are chosen: whatever draws from them draws nothing else. */
export function filterFacts(facts: Facts, filter: Filter): Facts {
  const { withoutCities, treaty } = filter;
  return {
    ...facts,
    events: facts.events
      .filter((event) => isChosen(event, filter))
      .map((event) => ({
        ...event,
        lanes: event.lanes.filter((lane) => !withoutCities.includes(lane)),
      })),
    rows: facts.rows.map((row) => row.filter((id) => treaty === null || id === treaty)),
  };
}

/** The events that are known on a day. */
export function knownEvents(facts: Facts, lastDay: number): EventFacts[] {
  return facts.events.filter(({ date }) => instantOf(date) <= lastDay);
}

/** What there is to choose from on a day: nothing is named that was not yet there. */
export function choicesOn(facts: Facts, lastDay: number): { treaties: string[]; parties: Party[] } {
  const known = knownEvents(facts, lastDay);
  const treaties = facts.rows
    .flat()
    .filter((id) => instantOf(facts.treaties[id]?.signed ?? '9999') <= lastDay);
  return {
    treaties: treaties.filter((id) => known.some((event) => event.treaties.includes(id))),
    parties: [...new Set(known.flatMap(({ parties }) => parties))].sort(),
  };
}
