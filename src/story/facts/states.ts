import type { StateGroup, State } from '../../schema/state.ts';
import type { Content } from '../read/content.ts';
import { extentOf } from './dates.ts';

/** The territories of the map that are, or were, one state together, by that state's code. */
export type Unions = Record<string, string[]>;

/** What every state that joins territories consists of. */
export function unionsOf(states: readonly State[]): Unions {
  return Object.fromEntries(
    states.flatMap(({ code, consists_of }) => (consists_of ? [[code, consists_of]] : [])),
  );
}

/** The codes of the states that were one for a time, and are no more. */
export function endedOf(states: readonly State[]): string[] {
  return states.flatMap(({ code, consists_of, until }) => (consists_of && until ? [code] : []));
}

/** The codes of the states that were not one on a date: the borders within them are drawn. */
export function dividedOn(states: readonly State[], date: string): string[] {
  return states
    .filter((state) => state.consists_of && !isOneOn(state, date))
    .map(({ code }) => code);
}

/** Whether what a state consists of is one state on a date. */
function isOneOn({ since, until }: State, date: string): boolean {
  const day = extentOf(date)[0];
  const hasBegun = since === undefined || extentOf(since)[0] <= day;
  return hasBegun && (until === undefined || day < extentOf(until)[0]);
}

/** Germany's part west of the inner German border. Until the two were one, Germany's record in NATO is about it alone. */
const WEST_GERMANY = { code: 'BRD', of: 'DEU' };

/** The codes of countries of today as they were on a date: before Germany was one, West Germany alone. */
export function asTheyWere(
  { states }: Pick<Content, 'states'>,
  countries: readonly string[],
  date: string,
): string[] {
  const isDivided = dividedOn(states.data, date).includes(WEST_GERMANY.of);
  return countries.map((code) =>
    isDivided && code === WEST_GERMANY.of ? WEST_GERMANY.code : code,
  );
}

/** The code of the state whose capital is Moscow, on a date: the Soviet Union until it ended. */
export function stateOfMoscow({ states }: Pick<Content, 'states'>, date: string): 'SUN' | 'RUS' {
  return dividedOn(states.data, date).includes('SUN') ? 'RUS' : 'SUN';
}

/** The members of a group on a date, in the order of its record. */
export function groupOn(
  { groups }: Pick<Content, 'groups'>,
  id: StateGroup['id'],
  date: string,
): string[] {
  const day = extentOf(date)[0];
  return groups
    .get(id)
    .members.filter(
      ({ since, until }) =>
        extentOf(since)[0] <= day && (until === undefined || day < extentOf(until)[0]),
    )
    .map(({ country }) => country);
}
