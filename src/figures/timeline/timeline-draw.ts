import {
  drawStrokes,
  groupIn,
  opacityOf,
  round,
  selectGroup,
  setType,
  type Group,
} from '../kit/draw.ts';
import { signPath, struckPath } from '../kit/sign-path.ts';
import { drawBars } from './bars-draw.ts';
import type { PlacedCaption } from './captions-layout.ts';
import { drawFoot } from './foot-draw.ts';
import type { PlacedDeadline } from './deadlines-layout.ts';
import type { PlacedLane } from './lanes-layout.ts';
import type { PlacedMarkLabel } from './mark-labels-layout.ts';
import { MARK_RADIUS, type PlacedActiveDay, type PlacedMark } from './marks-layout.ts';
import type { AxisTick } from './time-axis.ts';
import type { PlacedFlag, TimelineGeometry } from './timeline-layout.ts';

/**
 * Draws one moment of the ribbon into a group whose origin is the ribbon's upper left corner. `shown`: how much of its
 * height is seen, in px; all of it if left out. Where that is the axis alone, nothing else is drawn.
 */
export function drawTimeline(
  group: Group,
  geometry: TimelineGeometry,
  { shown = geometry.height, ...headings }: { treaties: string; shown?: number },
): void {
  const isAxisAlone = shown <= geometry.form.axisHeight;
  const draw = (name: string, drawPart: (part: Group) => void) => {
    const part = groupIn(group, name);
    // An empty group keeps its place in the order.
    if (isAxisAlone) part.selectChildren().remove();
    else drawPart(part);
  };
  draw('grid', (part) => {
    drawGrid(part, geometry);
  });
  draw('lanes', (part) => {
    drawLanes(part, geometry, headings);
  });
  draw('bars', (part) => {
    drawBars(part, geometry);
  });
  draw('deadlines', (part) => {
    drawDeadlines(part, geometry.deadlines);
  });
  draw('knowledge', (part) => {
    drawKnowledgeEnd(part, geometry);
  });
  draw('blank', (part) => {
    drawBlank(part, geometry);
  });
  draw('cursor', (part) => {
    drawCursor(part, geometry);
  });
  draw('marks', (part) => {
    drawMarks(part, geometry);
  });
  draw('mark-labels', (part) => {
    drawLabels(part, geometry.labels);
  });
  drawAxis(groupIn(group, 'axis'), geometry);
  drawFlag(groupIn(group, 'flag'), geometry);
  draw('ribbon-foot', (part) => {
    drawFoot(part, geometry);
  });
  draw('lessons', (part) => {
    drawLessons(part, geometry.lessons);
  });
}

/** From one line in the gutter to the next, in px. */
const LESSON_LEADING = 14;

const at = (x: number, y: number) => `translate(${String(round(x))},${String(round(y))})`;

function drawGrid(group: Group, { ticks, height, form }: TimelineGeometry): void {
  const years = ticks.filter((tick) => tick.isYear && tick.labelPresence > 0);
  drawStrokes(
    group,
    'grid-line',
    years.map(({ x, labelPresence }) => ({
      path: `M${String(round(x))},${String(form.axisHeight)}V${String(height - form.foot)}`,
      presence: labelPresence,
    })),
  );
}

function drawAxis(group: Group, { ticks, form }: TimelineGeometry): void {
  drawStrokes(
    groupIn(group, 'ticks'),
    'tick',
    ticks.map(({ x, presence, labelPresence }) => ({
      path: `M${String(round(x))},0v${labelPresence > 0.5 ? '8' : '4.5'}`,
      presence,
    })),
  );
  groupIn(group, 'years')
    .selectAll<SVGTextElement, AxisTick>('text')
    .data(
      ticks.filter((tick) => tick.labelPresence > 0.02),
      (tick) => tick.key,
    )
    .join('text')
    .attr('class', 'year')
    .attr('opacity', (tick) => opacityOf(tick.labelPresence))
    .attr('x', (tick) => round(tick.x + 4))
    .attr('y', round(form.axisHeight * 0.72))
    .text((tick) => tick.label)
    .each(function () {
      setType(this, 'year');
    });
}

function drawCursor(group: Group, { cursor, form, height }: TimelineGeometry): void {
  group.attr('opacity', opacityOf(cursor.presence));
  group
    .selectAll('path')
    .data([cursor])
    .join('path')
    .attr('class', 'cursor-line')
    .attr('d', ({ x }) => `M${String(round(x))},0V${String(height - form.foot)}`);
}

function drawKnowledgeEnd(group: Group, { form, height, knowledgeEnd }: TimelineGeometry): void {
  group
    .selectAll<SVGPathElement, NonNullable<TimelineGeometry['knowledgeEnd']>>('path')
    .data(knowledgeEnd ? [knowledgeEnd] : [])
    .join('path')
    .attr('class', 'knowledge-end')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr(
      'd',
      ({ x }) => `M${String(round(x))},${String(form.axisHeight)}V${String(height - form.foot)}`,
    );
}

function drawFlag(group: Group, { flag }: TimelineGeometry): void {
  group.attr('opacity', opacityOf(flag.presence));
  group
    .selectAll('rect')
    .data([flag])
    .join('rect')
    .attr('class', 'flag-ground')
    .attr('x', (box) => round(box.x))
    .attr('width', (box) => round(box.width))
    .attr('height', (box) => round(box.height));
  const y = round(flag.height * 0.71);
  group
    .selectAll<SVGTextElement, typeof flag>('text.flag-text')
    .data([flag])
    .join('text')
    .attr('class', 'flag-text')
    .attr('text-anchor', 'middle')
    .attr('x', (box) => round(box.textX))
    .attr('y', y)
    .text((box) => box.text)
    .each(function () {
      setType(this, 'flag');
    });
  group
    .selectAll<SVGTextElement, NonNullable<PlacedFlag['leap']>>('text.flag-leap')
    .data(flag.leap && flag.leap.presence > 0 ? [flag.leap] : [])
    .join('text')
    .attr('class', 'flag-leap')
    .attr('x', (leap) => round(leap.x))
    .attr('y', y)
    .attr('opacity', (leap) => opacityOf(leap.presence))
    .text((leap) => leap.text)
    .each(function () {
      setType(this, 'flagLeap');
    });
}

function drawLanes(
  group: Group,
  { lanes, width, form }: TimelineGeometry,
  headings: { treaties: string },
): void {
  const joined = groupIn(group, 'lines')
    .selectAll<SVGGElement, PlacedLane>('g.lane')
    .data(lanes, (lane) => lane.id)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'lane');
      added.append('path').attr('class', 'known');
      added.append('path').attr('class', 'unknown');
      return added;
    })
    .attr('opacity', (lane) => opacityOf(lane.presence));
  joined
    .select('path.known')
    .attr('d', (lane) => `M0,${String(round(lane.y))}H${String(round(lane.split))}`);
  joined
    .select('path.unknown')
    .attr(
      'd',
      (lane) => `M${String(round(lane.split))},${String(round(lane.y))}H${String(round(width))}`,
    );
  const isGutter = form.laneNames === 'gutter';
  const named = groupIn(group, 'names')
    .selectAll<SVGGElement, PlacedLane>('g.lane-name')
    .data(form.laneNames === 'none' ? [] : lanes, (lane) => lane.id)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'lane-name');
      added.append('path');
      added.append('text');
      return added;
    })
    .attr('transform', (lane) => at(...lane.nameAt));
  named
    .select('path')
    .attr('class', (lane) => (lane.sign === 'plus' ? 'plus' : `solid ${lane.sign}`))
    .attr('d', (lane) => signPath(lane.sign, 4.4));
  named
    .select<SVGTextElement>('text')
    .attr('class', 'lane-text halo-surface')
    .attr('x', 10.5)
    .attr('y', 4.1)
    .text((lane) => lane.name)
    .each(function () {
      setType(this, 'lane');
    });
  groupIn(group, 'headings')
    .selectAll<SVGTextElement, string>('text')
    .data(isGutter ? [headings.treaties] : [])
    .join('text')
    .attr('class', 'heading lane-text')
    .attr('x', -90.5)
    .attr('y', round(form.barTop + 10))
    .text((text) => text)
    .each(function () {
      setType(this, 'lane');
    });
}

export function drawDeadlines(group: Group, deadlines: readonly PlacedDeadline[]): void {
  const joined = group
    .selectAll<SVGGElement, PlacedDeadline>('g.deadline')
    .data(deadlines, (deadline) => deadline.key)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'deadline');
      added.append('path').attr('class', 'until');
      added.append('path').attr('class', 'stop');
      return added;
    })
    .attr('opacity', (deadline) => opacityOf(deadline.presence));
  joined
    .select('path.until')
    .attr(
      'd',
      (line) => `M${String(round(line.from))},${String(round(line.y))}H${String(round(line.to))}`,
    );
  joined
    .select('path.stop')
    .attr(
      'd',
      (line) =>
        `M${String(round(line.to))},${String(round(line.y - line.height / 2))}v${String(round(line.height))}`,
    );
  joined.each(function (deadline) {
    selectGroup(this)
      .selectAll<SVGTextElement, PlacedDeadline['lines'][number]>('text')
      .data(deadline.lines)
      .join('text')
      .attr('class', 'deadline-text')
      .attr('text-anchor', 'end')
      .attr('x', (line) => round(line.x))
      .attr('y', (line) => round(line.y))
      .text((line) => line.text)
      .each(function (line) {
        setType(this, line.isFirst ? 'bar' : 'mark');
      });
  });
}

export function drawMarks(
  group: Group,
  { marks, active }: Pick<TimelineGeometry, 'marks' | 'active'>,
): void {
  groupIn(group, 'events')
    .selectAll<SVGPathElement, PlacedMark>('path')
    .data(marks, (mark) => mark.key)
    .join('path')
    .attr('class', classOfMark)
    .attr('opacity', (mark) => opacityOf(mark.presence))
    .attr('d', (mark) => (mark.isCalledOff ? struckPath : signPath)(mark.sign, MARK_RADIUS.open))
    .attr('transform', (mark) => at(mark.x, mark.y));
  groupIn(group, 'days')
    .selectAll<SVGPathElement, PlacedActiveDay>('path')
    .data(active, (sign) => sign.key)
    .join('path')
    .attr('class', classOfDay)
    .attr('opacity', (sign) => opacityOf(sign.presence))
    .attr('d', ({ sign, isCalledOff }) =>
      (isCalledOff ? struckPath : signPath)(sign, MARK_RADIUS.active),
    )
    .attr('transform', (sign) => at(sign.x, sign.y));
}

function drawLabels(group: Group, labels: readonly PlacedMarkLabel[]): void {
  group
    .selectAll<SVGTextElement, PlacedMarkLabel>('text')
    .data(labels, (label) => label.key)
    .join('text')
    .attr(
      'class',
      (label) =>
        `mark-text halo-surface${label.isActive ? ' active' : ''}${label.isLater ? ' later' : ''}`,
    )
    .attr('opacity', (label) => opacityOf(label.presence))
    .attr('x', (label) => round(label.x))
    .attr('y', (label) => round(label.y))
    .text((label) => label.text)
    .each(function (label) {
      setType(this, label.isActive ? 'markActive' : 'mark');
    });
}

function drawBlank(group: Group, geometry: TimelineGeometry): void {
  const { blank } = geometry;
  groupIn(group, 'future')
    .attr('opacity', opacityOf(blank?.presence ?? 1))
    .selectAll<SVGTextElement, string>('text')
    .data(blank?.lines ?? [])
    .join('text')
    .attr('class', 'not-yet')
    .attr('text-anchor', 'middle')
    .attr('x', round(blank?.x ?? 0))
    .attr('y', (_, index) => round((blank?.y ?? 0) + index * (blank?.leading ?? 0)))
    .text((line) => line)
    .each(function () {
      setType(this, 'blank');
    });
  groupIn(group, 'captions')
    .selectAll<SVGTextElement, PlacedCaption>('text')
    .data(geometry.knowledgeEndWords ? [geometry.knowledgeEndWords] : [])
    .join('text')
    .attr('class', 'caption')
    .attr('opacity', (caption) => opacityOf(caption.presence))
    .attr('text-anchor', (caption) => caption.align)
    .attr('x', (caption) => round(caption.x))
    .attr('y', (caption) => round(caption.y))
    .text((caption) => caption.text)
    .each(function () {
      setType(this, 'laneNote');
    });
}

/** Open, unless its sign has nothing to fill. */
function classOfMark({ sign, isCalledOff, isLater }: PlacedMark): string {
  return [
    `mark ${sign === 'plus' ? 'plus' : `open ${sign}`}`,
    ...(isCalledOff ? ['called-off'] : []),
    ...(isLater ? ['later'] : []),
  ].join(' ');
}

/** Filled, unless the day's round was called off. */
function classOfDay({ sign, isCalledOff }: PlacedActiveDay): string {
  if (sign === 'plus') return 'active plus';
  return `active ${sign} ${isCalledOff ? 'called-off' : 'solid'}`;
}

/** What a step teaches of a sign, in the gutter. */
function drawLessons(group: Group, lessons: TimelineGeometry['lessons']): void {
  const lines = lessons.flatMap(({ lines: all, y, presence }) =>
    all.map((text, index) => ({ text, y: y + index * LESSON_LEADING, presence })),
  );
  group
    .selectAll<SVGTextElement, (typeof lines)[number]>('text')
    .data(lines)
    .join('text')
    .attr('class', 'lesson')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('x', -90.5)
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function () {
      setType(this, 'laneNote');
    });
}
