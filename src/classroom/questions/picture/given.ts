import type { FigureContext } from '../../../figures/charts/figure.ts';
import type { DeclaredMark } from '../../../figures/charts/new-start/new-start-panel.ts';
import { groupIn, round, setType, type Group } from '../../../figures/kit/draw.ts';
import { fill } from '../../../story/formats.ts';

const YEAR_TICK = 5;

/** From a limit's line to the baseline of a name below it, in px. */
const CLEAR = 13;

/** Names the given numbers, to the left of their signs, where nothing is drawn; clear of the limit's name. */
export function drawGiven(
  group: Group,
  marks: readonly DeclaredMark[],
  limit: number,
  { words: { new_start: words }, formats }: FigureContext,
): void {
  groupIn(group, 'names-of-given')
    .selectAll<SVGTextElement, DeclaredMark>('text')
    .data(marks)
    .join('text')
    .attr('class', ({ party }) => `declared-value ${party} halo-plate`)
    .attr('text-anchor', 'end')
    .attr('x', ({ x }) => round(x - 8))
    .attr('y', ({ y }) => round(Math.abs(y - limit) < CLEAR ? limit + CLEAR : y + 4))
    .text(({ party, value }) =>
      fill(words.value, { state: words[party], number: formats.number(value) }),
    )
    .each(function () {
      setType(this, 'bar');
    });
}

interface Years {
  window: readonly [from: number, to: number];
  x: (instant: number) => number;
  /** The baseline of the years. */
  y: number;
  year: (instant: number) => string;
}

/** Writes the years below the plate, as in the story the ribbon does. */
export function drawYears(group: Group, { window, x, y, year }: Years): void {
  const [first, last] = window.map((instant) => new Date(instant).getUTCFullYear());
  const count = (last ?? 0) - (first ?? 0);
  const years = Array.from({ length: count }, (_, index) =>
    Date.UTC((first ?? 0) + 1 + index, 0, 1),
  );
  const isCramped = x(years[1] ?? 0) - x(years[0] ?? 0) < ROOM;
  const axis = groupIn(group, 'years');
  axis
    .selectAll<SVGPathElement, number>('path')
    .data(years)
    .join('path')
    .attr('class', 'grid-line')
    .attr('d', (at) => `M${String(round(x(at)))},${String(y - 16)}v${String(YEAR_TICK)}`);
  axis
    .selectAll<SVGTextElement, number>('text')
    .data(
      years.filter((at, index) => x(at) + ROOM < x(window[1]) && (!isCramped || index % 2 === 0)),
    )
    .join('text')
    .attr('class', 'year')
    .attr('text-anchor', 'start')
    .attr('x', (at) => round(x(at) + 2))
    .attr('y', y)
    .text(year)
    .each(function () {
      setType(this, 'year');
    });
}

/** The room that a year's name takes, in px. */
const ROOM = 34;
