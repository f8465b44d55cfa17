import type { StoryboardStep } from '../../schema/storyboard.ts';
import { isBefore, isKnownOn } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Path } from '../read/describe-issues.ts';
import type { Problem } from '../read/problem.ts';
import { checkMap } from './check-map.ts';
import { checkSceneFigure } from './check-figures.ts';

/** Reports a mistake in a field of one step's storyboard entry. */
export type AddProblem = (path: Path, found: string, allowed: string, nearest?: string) => void;

/** A scene contains nothing later than its date, and nothing its map, timeline or figure cannot show. */
export function checkScenes(content: Content): Problem[] {
  const problems: Problem[] = [];
  const stepOf = new Map<string, string>();
  for (const board of content.storyboards.values()) {
    for (const [id, step] of Object.entries(board.data)) {
      const add: AddProblem = (path, found, allowed, nearest) => {
        problems.push(board.problemAt([id, ...path], { found, allowed, nearest }));
      };
      checkTimeline(content, step, add);
      checkTreatiesTold(content, step, add);
      checkTells(content, id, step, stepOf, add);
      checkMap(content, step, add);
      checkSceneFigure(content, step, add);
    }
  }
  return problems;
}

function checkTimeline(
  { plan, events, languages }: Content,
  step: StoryboardStep,
  add: AddProblem,
): void {
  const [first, last] = plan.data.span;
  const { date, place, timeline } = step;
  const [from, to] = timeline.window;
  if (isBefore(date, first) || isBefore(last, date)) {
    add(['date'], `"${date}"`, `a date on the timeline, ${first} to ${last}`);
  }
  if (!isBefore(from, to)) add(['timeline', 'window', 1], `"${to}"`, `a date after ${from}`);
  else if (isBefore(date, from) || isBefore(to, date)) {
    add(['timeline', 'window'], `${from} to ${to}`, `a window that includes ${date}`);
  }
  for (const key of ['threads', 'labels'] as const) {
    timeline[key].forEach((name, j) => {
      const event = events.get(name);
      if (isKnownOn(event.date, date)) return;
      const allowed = `events up to the step's date, ${date}`;
      add(['timeline', key, j], `"${name}" of ${event.date}`, allowed);
    });
  }
  for (const language of languages.values()) {
    timeline.labels.forEach((name, j) => {
      if (language.events.get(name).label !== undefined) return;
      const allowed = `events that have a \`label\` in ${language.events.name}`;
      add(['timeline', 'labels', j], `"${name}", which has no label`, allowed);
    });
  }
  timeline.threads.forEach((name, j) => {
    const { places } = events.get(name);
    if (places.includes(place)) return;
    const found = `"${name}" at ${places.join(', ') || 'no place'}`;
    add(['timeline', 'threads', j], found, `events at ${place}, the place of this step`);
  });
}

/**
 * A step names treaties that are signed and whose bars are in its window; at least one, once any is in force; and one of
 * those that its events sign, start or end.
 */
function checkTreatiesTold(
  { events, treaties }: Content,
  { date, tells, timeline }: StoryboardStep,
  add: AddProblem,
): void {
  const [from] = timeline.window;
  const told = timeline.treaties;
  told.forEach((id, j) => {
    const { signed, ended } = treaties.get(id);
    const path = ['timeline', 'treaties', j];
    if (told.indexOf(id) < j) add(path, `"${id}" again`, 'each treaty once');
    if (!isKnownOn(signed.date, date)) {
      add(path, `"${id}", signed ${signed.date}`, `treaties signed by ${date}`);
    }
    if (ended.date !== null && isBefore(ended.date, from)) {
      add(path, `"${id}", over on ${ended.date}`, `treaties with a bar after ${from}`);
    }
  });
  const changed = tells
    .flatMap((event) => events.get(event).date_of ?? [])
    .map((name) => name.split('.')[0] ?? '')
    .filter((id) => treaties.data.some((treaty) => treaty.id === id));
  if (changed.length > 0 && !changed.some((id) => told.includes(id))) {
    const found = told.length === 0 ? 'none' : `"${told.join('", "')}"`;
    const allowed = `one of those that the step's events are about: ${[...new Set(changed)].join(', ')}`;
    add(['timeline', 'treaties'], found, allowed);
  } else if (told.length === 0) {
    const inForce = treaties.data.filter(
      ({ signed, entered_into_force: start, ended }) =>
        start !== null &&
        isKnownOn(signed.date, date) &&
        isKnownOn(start, date) &&
        (ended.date === null || isBefore(date, ended.date)),
    );
    if (inForce.length > 0) {
      const allowed = `at least one treaty; in force on ${date}: ${inForce.map(({ id }) => id).join(', ')}`;
      add(['timeline', 'treaties'], 'none', allowed);
    }
  }
}

/** At most one step is about an event, and none before it happened. `stepOf`: the steps so far, by event. */
function checkTells(
  { events }: Content,
  id: string,
  { date, tells }: StoryboardStep,
  stepOf: Map<string, string>,
  add: AddProblem,
): void {
  tells.forEach((name, j) => {
    const other = stepOf.get(name);
    if (other !== undefined) {
      add(['tells', j], `"${name}", already listed by "${other}"`, 'each event in one step only');
    }
    stepOf.set(name, id);
    const event = events.get(name);
    if (!isKnownOn(event.date, date)) {
      add(['tells', j], `"${name}" of ${event.date}`, `events up to ${date}`);
    }
  });
}
