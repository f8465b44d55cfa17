import { natoMembersSeries } from '../../figures/charts/nato-members/nato-members-data.ts';
import type { StoryboardStep } from '../../schema/storyboard.ts';
import { isBefore, isKnownOn } from '../facts/dates.ts';
import { membersOn } from '../facts/members.ts';
import type { Content } from '../read/content.ts';
import { checkOpenSkiesAreas } from './check-open-skies.ts';
import type { AddProblem } from './check-scenes.ts';

/** The maps have only today's borders, so no areas may be tinted before this day. */
const FIRST_DAY_OF_TODAYS_BORDERS = '1993-01-01';

/** A map shows its step's place, and nothing unknown, undecided or later. */
export function checkMap(content: Content, step: StoryboardStep, add: AddProblem): void {
  checkRings(content, step, add);
  checkRoutes(content, step, add);
  checkAreas(content, step, add);
  checkOpenSkiesAreas(content, step, add);
  const { map, place } = step;
  if (map.see?.includes(place) === false) {
    add(['map', 'see'], map.see.join(', '), `places including ${place}, the step's place`);
  }
  if (map.see_small?.includes(place) === false) {
    add(['map', 'see_small'], map.see_small.join(', '), `places including ${place}`);
  }
}

function checkRings({ ranges }: Content, { date, map }: StoryboardStep, add: AddProblem): void {
  map.rings.forEach((ring, j) => {
    const range = ranges.get(ring.range);
    if (!isKnownOn(range.stated_on, date)) {
      add(
        ['map', 'rings', j, 'range'],
        `"${ring.range}", stated on ${range.stated_on}`,
        `ranges stated up to the step's date, ${date}`,
      );
    }
    if (ring.toward === ring.around) {
      add(['map', 'rings', j, 'toward'], `"${ring.around}"`, 'a place other than the centre');
    }
    const first = map.rings.findIndex(
      (other) => other.range === ring.range && other.around === ring.around,
    );
    if (first !== j) {
      add(['map', 'rings', j], `"${ring.range}" around ${ring.around} again`, 'each ring once');
    }
    if (map.view !== undefined) {
      add(
        ['map', 'rings'],
        `rings in the view "${map.view}"`,
        '`see` instead of `view`, because rings are wide',
      );
    }
  });
}

/** No team's route to a round or stop is shown before it took place. */
function checkRoutes(
  { rounds, events }: Content,
  { date, map }: StoryboardStep,
  add: AddProblem,
): void {
  const known = (path: [string, number], event: string) => {
    const day = events.get(event).date;
    if (isKnownOn(day, date)) return;
    const allowed = `rounds and stops up to the step's date, ${date}`;
    add(['map', ...path], `"${event}" of ${day}`, allowed);
  };
  map.delegations_to.forEach((round, i) => {
    known(['delegations_to', i], round);
  });
  map.stops_after.forEach((round, i) => {
    const { stop } = rounds.get(round);
    if (stop) known(['stops_after', i], stop.event);
  });
}

function checkAreas(content: Content, { date, map }: StoryboardStep, add: AddProblem): void {
  const at = (found: string, allowed: string) => {
    add(['map', 'areas'], found, allowed);
  };
  if (map.areas.length > 0 && isBefore(date, FIRST_DAY_OF_TODAYS_BORDERS)) {
    const allowed = `no areas before ${FIRST_DAY_OF_TODAYS_BORDERS}: the maps have today's borders only`;
    at(map.areas.join(', '), allowed);
  }
  const { undecided } = membersOn(content, date);
  if (map.areas.includes('nato') && undecided.length > 0) {
    at(
      `"nato" on ${date}, when the membership of ${undecided.join(', ')} is unknown`,
      `a date for which ${natoMembersSeries.file} gives the day of accession`,
    );
  }
}
