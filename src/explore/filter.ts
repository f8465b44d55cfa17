import { ELSEWHERE } from '../figures/timeline/lanes-layout.ts';
import type { Party } from '../schema/party.ts';
import { instantOf } from '../story/facts/dates.ts';
import type { EventFacts, Facts } from '../story/facts/facts.ts';

/** What the reader has chosen to see. Null stands for everything. */
export interface Filter {
  /** Ids of the cities that are left out; `ELSEWHERE` leaves out events in none of the four. */
  withoutCities: readonly string[];
  treaty: string | null;
  party: Party | null;
}

/** Shows everything. */
export const NO_FILTER: Filter = { withoutCities: [], treaty: null, party: null };

export function isFiltered({ withoutCities, treaty, party }: Filter): boolean {
  return withoutCities.length > 0 || treaty !== null || party !== null;
}

/** Whether an event passes the filter. An event without stated parties passes no party's filter. */
export function passes(event: EventFacts, { withoutCities, treaty, party }: Filter): boolean {
  const lanes = event.lanes.length > 0 ? event.lanes : [ELSEWHERE];
  return (
    lanes.some((lane) => !withoutCities.includes(lane)) &&
    (treaty === null || event.treaties.includes(treaty)) &&
    (party === null || event.parties.includes(party))
  );
}

/** The facts that pass the filter: drawing from these needs no filter of its own. */
export function filterFacts(facts: Facts, filter: Filter): Facts {
  const { withoutCities, treaty } = filter;
  return {
    ...facts,
    events: facts.events
      .filter((event) => passes(event, filter))
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

/** The treaties and parties that a filter can offer on a day: none that did not exist yet. */
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
