import { natoMembersSeries } from '../../figures/charts/nato-members/nato-members-data.ts';
import type { StoryboardStep } from '../../schema/storyboard.ts';
import { isKnownOn } from '../facts/dates.ts';
import { membersOn } from '../facts/members.ts';
import type { Content } from '../read/content.ts';
import { dividedOn, groupOn } from '../facts/states.ts';
import { checkOpenSkiesAreas } from './check-open-skies.ts';
import type { AddProblem } from './check-scenes.ts';

/** A map shows its step's place, and nothing unknown, undecided or later. */
export function checkMap(content: Content, step: StoryboardStep, add: AddProblem): void {
  checkRings(content, step, add);
  checkRoutes(content, step, add);
  checkAreas(content, step, add);
  checkStates(content, step, add);
  checkVenue(content, step, add);
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

/** The front that is drawn is one of a building of the step's own place. */
function checkVenue({ places }: Content, { map, place }: StoryboardStep, add: AddProblem): void {
  const venues = places.get(place).venues ?? [];
  if (map.venue === undefined || venues.some(({ id }) => id === map.venue)) return;
  add(['map', 'venue'], `"${map.venue}"`, `a venue of ${place}, the step's place`);
}

/** A state that is named has points for its name, and was one on the day: no map names what had ended. */
function checkStates({ states }: Content, { date, map }: StoryboardStep, add: AddProblem): void {
  const divided = dividedOn(states.data, date);
  map.states.forEach((id, i) => {
    const { code, labels, consists_of: parts } = states.get(id);
    if (!labels) add(['map', 'states', i], `"${id}", which has no labels`, 'states with labels');
    if (parts && divided.includes(code))
      add(['map', 'states', i], `"${id}", which was not one on ${date}`, 'states of that date');
    const whole = states.data.find(
      (other) => other.consists_of?.includes(code) && !divided.includes(other.code),
    );
    if (whole) add(['map', 'states', i], `"${id}", then part of ${whole.id}`, `"${whole.id}"`);
  });
}

function checkAreas(content: Content, { date, map }: StoryboardStep, add: AddProblem): void {
  const at = (found: string, allowed: string) => {
    add(['map', 'areas'], found, allowed);
  };
  const { undecided } = membersOn(content, date);
  if (map.areas.includes('nato') && undecided.length > 0) {
    at(
      `"nato" on ${date}, when the membership of ${undecided.join(', ')} is unknown`,
      `a date for which ${natoMembersSeries.file} gives the day of accession`,
    );
  }
  for (const id of ['warsaw_pact', 'final_act'] as const) {
    if (map.areas.includes(id) && groupOn(content, id, date).length === 0)
      at(`"${id}", which is empty on ${date}`, 'areas with at least one state');
  }
}
