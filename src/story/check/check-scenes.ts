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
