import {
  layoutNewStart,
  type NewStartGeometry,
} from '../../../figures/charts/new-start/new-start-layout.ts';
import { drawNewStart } from '../../../figures/charts/new-start/new-start-draw.ts';
import {
  rangeOf,
  type DeclaredMark,
  type LimitPanel,
} from '../../../figures/charts/new-start/new-start-panel.ts';
import type { FigureContext } from '../../../figures/charts/figure.ts';
import { groupIn, round, type Group } from '../../../figures/kit/draw.ts';
import { timeScale } from '../../../figures/kit/time-scale.ts';
import type { InterfaceWords } from '../../../schema/interface.ts';
import type { Edition } from '../../../story/current-story.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import { checked } from '../../../story/read/checked.ts';
import { pointsOf, type PictureQuestion } from '../question.ts';
import { drawGiven, drawYears } from './given.ts';
import type { PictureScale } from './picture-scale.ts';

/** The whole picture, with a row of years below the plate, in px. */
export const PICTURE = { width: 360, height: 320, plate: 296 } as const;

/** How much of the time axis lies before the first day that matters and after the last, in years. */
const MARGINS = { draw: { before: 4.6, after: 1.4 }, estimate: { before: 2, after: 1 } } as const;
const YEAR = 365.25 * 24 * 3600 * 1000;

/** The picture on which a question is asked, and where on it a reply lies. */
export interface QuestionPicture {
  /** Draws what is known before the reply. */
  drawBlank: (group: Group) => void;
  /** Draws the same and, in a group of its own, what was declared. */
  draw: (group: Group) => void;
  /** What is known before the reply, in words. */
  description: string;
  scale: PictureScale;
}

/**
 * The picture of a question, drawn by the figure's own functions: what is given, and what was declared up to the day of its
 * step, both on the same scale.
 */
export function questionPicture(edition: Edition, question: PictureQuestion): QuestionPicture {
  const { formats, interface: words, facts, steps } = edition;
  const context = { facts, words: words.figures, formats };
  const { date } = checked(steps.get(question.step), question.step);
  const points = pointsOf(question, formats.date);
  const [first] = points;
  const given = question.kind === 'draw' ? question.given : null;
  const { before, after } = MARGINS[question.kind];
  const cursor = instantOf(date);
  const window = [
    instantOf(given ?? checked(first, question.id).day) - before * YEAR,
    cursor + after * YEAR,
  ] as const;
  const { quantity, party } = question.declared;
  const size = { width: PICTURE.width, height: PICTURE.plate };
  const geometry = layoutNewStart(
    { from: quantity, to: quantity, t: 0 },
    { ...context, time: { window, cursor }, size, presence: 1 },
  );
  const panel = checked(
    geometry.panels.find((one) => one.quantity === quantity),
    `panel of ${question.id}`,
  );
  const x = timeScale(window, size.width);
  const placed = points.map(({ day }) =>
    checked(
      panel.marks.find(({ key }) => key === `${party} ${day}`),
      `mark of ${day}`,
    ),
  );
  const start = panel.marks.find(({ key }) => key === `${party} ${given ?? ''}`);
  const known = panel.marks.filter(({ key }) => key.endsWith(` ${given ?? ''}`));
  const [low, high] = rangeOf(facts, quantity);
  const y = valueScale(panel);
  const withYears = (draw: (group: Group) => void) => (group: Group) => {
    draw(group);
    drawYears(group, { window, x, y: PICTURE.height - 8, year: formats.year });
  };
  const drawKnown = (group: Group) => {
    const until = given === null ? null : instantOf(given);
    drawNewStart(group, givenOf(geometry, panel, until, x));
    drawGiven(group, known, panel.limit.y, context);
    withoutCursor(group);
  };
  return {
    drawBlank: withYears((group) => {
      drawKnown(groupIn(group, 'given'));
    }),
    draw: withYears((group) => {
      drawKnown(groupIn(group, 'given'));
      const answer = groupIn(group, 'answer-in-picture');
      drawNewStart(answer, geometry);
      withoutCursor(answer);
    }),
    description: describedBefore(question, known, context, words.quiz_page.picture),
    scale: {
      ...{ low, high, top: round(y(high)), bottom: round(y(low)) },
      x: placed.map((mark) => round(mark.x)),
      start: start ? [round(start.x), round(start.y)] : null,
      party,
    },
  };
}

/** Takes the cursor away: the picture's moment is that of its question, and there is no day to look at. */
function withoutCursor(group: Group): void {
  group.select('.cursor').remove();
}

/** What was declared up to a day, on the scale of the whole. */
function givenOf(
  geometry: NewStartGeometry,
  panel: LimitPanel,
  until: number | null,
  x: (instant: number) => number,
): NewStartGeometry {
  const end = until === null ? -Infinity : x(until) + 0.1;
  return {
    ...geometry,
    cursor: { ...geometry.cursor, x: until === null ? geometry.cursor.x : x(until) },
    panels: [
      {
        ...panel,
        values: [],
        gaps: panel.gaps.filter((gap) => gap.x <= end),
        marks: panel.marks.filter((mark) => mark.x <= end),
        lines: panel.lines.map((line) => ({
          ...line,
          points: line.points.filter(([at]) => at <= end),
        })),
      },
    ],
  };
}

/** From a value to px, by two of the marks in a panel. */
function valueScale({ marks, quantity }: LimitPanel): (value: number) => number {
  const [one] = marks;
  const other = marks.find(({ value }) => value !== one?.value);
  const a = checked(one, `a mark of ${quantity}`);
  const b = checked(other, `two marks of ${quantity}`);
  const perOne = (b.y - a.y) / (b.value - a.value);
  return (value) => a.y + (value - a.value) * perOne;
}

/** The scale, its limit and what is given, in words. */
function describedBefore(
  question: PictureQuestion,
  marks: readonly DeclaredMark[],
  { facts, words: { new_start: words }, formats }: FigureContext,
  said: InterfaceWords['quiz_page']['picture'],
): string {
  const { quantity } = question.declared;
  const [low, high] = rangeOf(facts, quantity);
  const values = marks.map(({ party, value }) =>
    fill(words.value, { state: words[party], number: formats.number(value) }),
  );
  const scale = fill(said.scale, {
    what: words[quantity],
    low: formats.number(low),
    high: formats.number(high),
    limit: formats.number(facts.newStart.limits[quantity]),
  });
  if (question.kind === 'estimate') return scale;
  const date = formats.date(question.given);
  return `${scale} ${fill(said.given, { date, values: formats.list(values) })}`;
}
