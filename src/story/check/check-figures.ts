import type { StoryboardStep } from '../../schema/storyboard.ts';
import { charts, checkChartScene } from '../charts/charts.ts';
import { isBefore } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { AddProblem } from './check-scenes.ts';

/** Checks the tables that figures are drawn from. */
export function checkFigures(content: Content): Problem[] {
  return Object.values(charts).flatMap(({ check }) => check?.(content) ?? []);
}

/** A figure has data for its step's date, shows nothing later, and its window does not begin before the data does. */
export function checkSceneFigure(
  content: Content,
  { date, figure, timeline }: StoryboardStep,
  add: AddProblem,
): void {
  const first = figure ? charts[figure.name].firstDate(content) : null;
  if (figure && first !== null && isBefore(date, first)) {
    const allowed = `a step of ${first} or later: before, it has nothing to show`;
    add(['figure'], `"${figure.name}" on ${date}`, allowed);
  }
  const mistakes = figure ? checkChartScene(content, figure, date) : [];
  for (const { path, found, allowed, nearest } of mistakes) {
    add(['figure', ...path], found, allowed, nearest);
  }
  const [from] = timeline.window;
  const earliest = [content.plan.data.span[0], ...(first === null ? [] : [first])].toSorted()[0];
  if (earliest !== undefined && isBefore(from, earliest) && !earliest.startsWith(from)) {
    const allowed = `${earliest} or later, where the timeline and what is drawn above it begin`;
    add(['timeline', 'window', 0], `"${from}"`, allowed);
  }
}
