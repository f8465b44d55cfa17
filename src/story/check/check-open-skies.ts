import { openSkiesParties } from '../../schema/open-skies.ts';
import type { StoryboardStep } from '../../schema/storyboard.ts';
import { isBefore } from '../facts/dates.ts';
import { openSkiesOn } from '../facts/open-skies.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { AddProblem } from './check-scenes.ts';

const COLUMNS_IN_ORDER = [
  'signed',
  'ratified',
  'entry_into_force',
  'exit_notified',
  'exit_effective',
] as const;

/** The dates of each state in Open Skies are in order: states join before they leave. */
export function checkOpenSkies({ series }: Content): Problem[] {
  const { rows, problemAt } = series.get(openSkiesParties);
  return rows.flatMap((row, index) => {
    const dates = COLUMNS_IN_ORDER.flatMap((column) => {
      const date = row[column];
      return date === null ? [] : [{ column, date }];
    });
    const wrong = dates.findIndex(({ date }, i) => {
      const before = dates[i - 1];
      return before !== undefined && isBefore(date, before.date);
    });
    const [before, found] = dates.slice(wrong - 1, wrong + 1);
    if (wrong < 0 || !before || !found) return [];
    const allowed = `${before.date} or later`;
    return [problemAt(index, found.column, { found: `"${found.date}"`, allowed })];
  });
}

/** Open Skies is the map's only tint, the sources settle every state's status on the date, and no area is empty. */
export function checkOpenSkiesAreas(
  { series }: Content,
  { date, map }: StoryboardStep,
  add: AddProblem,
): void {
  const shown = map.areas.filter((area) => area.startsWith('openskies'));
  if (shown.length === 0) return;
  const at = (found: string, allowed: string) => {
    add(['map', 'areas'], found, allowed);
  };
  const states = openSkiesOn(series.get(openSkiesParties).rows, date);
  if (shown.length < map.areas.length) {
    at(map.areas.join(', '), 'Open Skies areas alone, because a country can have only one tint');
  }
  if (states.undecided.length > 0) {
    at(
      `Open Skies on ${date}, when the status of ${states.undecided.join(', ')} is unknown`,
      `a date for which ${openSkiesParties.file} settles it`,
    );
  }
  const counts = [
    ['openskies', states.members],
    ['openskies_signed', states.signed],
    ['openskies_left', states.left],
  ] as const;
  for (const [area, countries] of counts) {
    if (shown.includes(area) && countries.length === 0) {
      at(`"${area}", which is empty on ${date}`, 'areas with at least one state');
    }
  }
}
