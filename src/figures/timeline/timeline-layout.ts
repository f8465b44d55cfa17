import { instantOf } from '../../story/facts/dates.ts';
import type { EventFacts, Facts, PlaceSign } from '../../story/facts/facts.ts';
import { gapBetween, type Box } from '../kit/box.ts';
import { measureText, wrap } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { timeScale } from '../kit/time-scale.ts';
import { typeStyles } from '../kit/type-styles.ts';
import { ribbonForm, type RibbonForm } from './ribbon-form.ts';
import { layoutAxis, type AxisTick } from './time-axis.ts';
import type { TimelineState } from './timeline-scene.ts';
import type { TimelineWords } from './timeline-words.ts';
import { treatyLife, treatyLifeAfter, type TreatyLife, type TreatySpan } from './treaty-state.ts';

/** Where nothing else says so, everything is in CSS pixels from the upper left corner of the ribbon. */
export interface TimelineGeometry {
  form: RibbonForm;
  width: number;
  height: number;
  ticks: AxisTick[];
  cursor: { x: number; presence: number };
  flag: Box & { text: string; presence: number };
  bars: PlacedBar[];
  deadlines: PlacedDeadline[];
  lanes: PlacedLane[];
  marks: PlacedMark[];
  /** Filled signs of the days told. */
  active: { key: string; sign: PlaceSign | 'plus'; x: number; y: number; presence: number }[];
  labels: PlacedLabel[];
  blank: PlacedBlank | null;
  /** Where what is known ends, right of the cursor. */
  knowledgeEnd: { x: number; presence: number } | null;
  captions: PlacedCaption[];
}

/** Words on paper on which nothing is written, one below the other where there is little of it. */
export interface PlacedBlank {
  x: number;
  /** The first line's. */
  y: number;
  leading: number;
  lines: string[];
  presence: number;
}

/** A treaty's bar up to the cursor; or, as hindsight, from there on. */
export interface PlacedBar {
  key: string;
  isLater: boolean;
  presence: number;
  y: number;
  height: number;
  spans: { kind: TreatySpan['kind']; x: number; width: number }[];
  end: { x: number; how: 'expired' | 'withdrawn' | 'superseded' } | null;
  label: { x: number; y: number; width: number; text: string; on: TreatySpan['kind'] } | null;
}

/** A known end beyond the cursor. */
export interface PlacedDeadline {
  key: string;
  presence: number;
  from: number;
  to: number;
  y: number;
  height: number;
  lines: { x: number; y: number; text: string; isFirst: boolean }[];
}

/** A city's lane. */
export interface PlacedLane {
  id: string;
  sign: PlaceSign | 'plus';
  y: number;
  name: string;
  presence: number;
  /** Where the solid line turns into dots: the cursor. */
  split: number;
}

/** A mark for one event, or for several that lie too close to be told apart. */
export interface PlacedMark {
  key: string;
  events: EventFacts[];
  /** Whether they came after the cursor: never joined with those before. */
  isLater: boolean;
  lane: string;
  sign: PlaceSign | 'plus';
  x: number;
  y: number;
  presence: number;
}

/** Words beside a mark. */
export interface PlacedLabel {
  key: string;
  x: number;
  y: number;
  text: string;
  isActive: boolean;
  isLater: boolean;
  presence: number;
  box: Box;
}

/** What the ribbon shows, in its lower corners, or where knowledge ends. */
export interface PlacedCaption {
  key: string;
  x: number;
  y: number;
  text: string;
  align: 'start' | 'end';
  presence: number;
}

/** The lane of all that happened in none of the four cities. */
export const ELSEWHERE = 'elsewhere';

/** Radius of an open mark, and of the mark told. */
export const MARK = { open: 4.2, active: 5.7 };

/** Marks nearer to each other than this are joined into one (look, section 5). */
const JOIN_WITHIN = 9;

const EDGE_FADE = 10;

/** In ms. A cursor on its way to the last day that is known of says so within the last month. */
const MONTH = 30 * 24 * 3600 * 1000;

/** Lays out one moment of the ribbon. `unit` is the root font size divided by 16. */
export function layoutTimeline(
  state: TimelineState,
  size: { width: number; height: number; hasGutter: boolean },
  facts: Facts,
  words: TimelineWords,
  unit: number,
): TimelineGeometry {
  const form = ribbonForm(size, unit);
  const { width, height } = size;
  const xOf = timeScale(state.window, width);
  const cursorX = xOf(state.cursor);
  const cursorPresence = edgePresence(cursorX, width);
  const flag = layoutFlag(state, cursorX, width, form, words, unit);
  const lanes = layoutLanes(state, cursorX, width, height, facts, words, form, unit);
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  const marks = layoutMarks(state, xOf, width, facts, laneOf);
  const blank = layoutBlank(state, xOf, width, lanes, facts, words, form, unit);
  const captions = layoutCaptions(state, xOf, width, height, lanes, facts, words, form, unit);
  const labels = form.markLabels
    ? layoutLabels(state, marks, lanes, xOf, width, facts, form, unit, [
        ...(blank ? [boxOfBlank(blank, unit)] : []),
        ...captions.filter(({ presence }) => presence > 0).map((one) => boxOfCaption(one, unit)),
      ])
    : [];
  const bars = form.bars ? layoutBars(state, xOf, width, height, facts, words, form, unit) : [];
  const deadlines = form.bars
    ? layoutDeadlines(state, xOf, bars, width, height, facts, words, form, unit)
    : [];

  return {
    form,
    width,
    height,
    ticks: keepApart(layoutAxis(state.window, width, words), flag, width, unit),
    cursor: { x: cursorX, presence: cursorPresence },
    flag: { ...flag, presence: cursorPresence },
    bars,
    deadlines,
    lanes,
    marks,
    active: layoutActive(state, xOf, cursorX, width, facts, laneOf),
    labels,
    blank,
    knowledgeEnd: layoutKnowledgeEnd(state, xOf, width, facts),
    captions,
  };
}

function edgePresence(x: number, width: number): number {
  return smooth((x + EDGE_FADE) / EDGE_FADE) * smooth((width + EDGE_FADE - x) / EDGE_FADE);
}

function layoutFlag(
  state: TimelineState,
  cursorX: number,
  width: number,
  form: RibbonForm,
  words: TimelineWords,
  unit: number,
): Box & { text: string } {
  const text = words.flag(state.cursor, state.precision, form.isShortFlag);
  const flagWidth = measureText(text, 'flag', unit) + 18 * unit;
  const left = Math.max(0, Math.min(width - flagWidth, cursorX - flagWidth / 2));
  return { x: left, y: 0, width: flagWidth, height: form.axisHeight, text };
}

/** Fades out the dates that come under the flag or beyond the end of the axis. */
function keepApart(ticks: AxisTick[], flag: Box, axisWidth: number, unit: number): AxisTick[] {
  return ticks.map((tick) => {
    const width = measureText(tick.label, 'year', unit) + 4;
    const box = { x: tick.x, y: 0, width, height: 10 };
    const gap = gapBetween(box, { ...flag, y: 0, height: 10 });
    const room = axisWidth - (tick.x + width);
    return {
      ...tick,
      labelPresence: tick.labelPresence * smooth((gap - 1) / 8) * smooth((room + 8) / 8),
    };
  });
}

function layoutLanes(
  state: TimelineState,
  cursorX: number,
  width: number,
  height: number,
  facts: Facts,
  words: TimelineWords,
  form: RibbonForm,
  unit: number,
): PlacedLane[] {
  const lane = (id: string, y: number, presence: number): PlacedLane => {
    const place = facts.places[id];
    return {
      id,
      sign: id === ELSEWHERE ? 'plus' : (place?.sign ?? 'dot'),
      y,
      name: id === ELSEWHERE ? words.elsewhere : (place?.name ?? id),
      presence,
      split: Math.max(0, Math.min(width, cursorX)),
    };
  };
  if (form.lanes === 'none') return [];
  if (form.lanes === 'active') {
    const y = height - form.bottom;
    const shown = new Map<string, number>();
    for (const { place, presence } of state.active) {
      const id = facts.lanes.includes(place) ? place : ELSEWHERE;
      shown.set(id, Math.min(1, (shown.get(id) ?? 0) + presence));
    }
    return [...shown].map(([id, presence]) => lane(id, y, presence));
  }
  const all = [...facts.lanes, ELSEWHERE];
  const last = height - form.bottom;
  return all.map((id, index) =>
    lane(id, last - (all.length - 1 - index) * form.lanePitch * unit, 1),
  );
}

function layoutMarks(
  state: TimelineState,
  xOf: (instant: number) => number,
  width: number,
  facts: Facts,
  lanes: ReadonlyMap<string, PlacedLane>,
): PlacedMark[] {
  const marks: PlacedMark[] = [];
  const lastDay = instantOf(facts.knowledgeEnds);
  const isLater = ({ date }: EventFacts) => instantOf(date) > state.cursor;
  const add = (lane: PlacedLane, events: readonly EventFacts[], areLater: boolean) => {
    const members = events
      .filter((event) => lanesOf(event).includes(lane.id))
      .map((event) => ({ event, x: xOf(instantOf(event.date)) }))
      .filter(({ x }) => x > -EDGE_FADE && x < width + EDGE_FADE)
      .sort((a, b) => a.x - b.x);
    let group: typeof members = [];
    const close = () => {
      const first = group[0];
      if (!first) return;
      const x = group.reduce((sum, member) => sum + member.x, 0) / group.length;
      marks.push({
        key: `${areLater ? 'later ' : ''}${lane.id} ${first.event.id}`,
        events: group.map((member) => member.event),
        isLater: areLater,
        lane: lane.id,
        sign: lane.sign,
        x,
        y: lane.y,
        presence: edgePresence(x, width) * lane.presence,
      });
      group = [];
    };
    for (const member of members) {
      const start = group[0];
      if (start && member.x - start.x > JOIN_WITHIN) close();
      group.push(member);
    }
    close();
  };
  const known = facts.events.filter((event) => !isLater(event));
  const later = state.hasHindsight
    ? facts.events.filter((event) => isLater(event) && instantOf(event.date) <= lastDay)
    : [];
  // What was known lies on top of what came later.
  for (const lane of lanes.values()) add(lane, later, true);
  for (const lane of lanes.values()) add(lane, known, false);
  return marks;
}

function lanesOf(event: EventFacts): readonly string[] {
  return event.lanes.length > 0 ? event.lanes : [ELSEWHERE];
}

function layoutActive(
  state: TimelineState,
  xOf: (instant: number) => number,
  cursorX: number,
  width: number,
  facts: Facts,
  lanes: ReadonlyMap<string, PlacedLane>,
): TimelineGeometry['active'] {
  return state.active.flatMap(({ place, at, presence }) => {
    if (at === null) return [];
    const lane = lanes.get(facts.lanes.includes(place) ? place : ELSEWHERE);
    const x = xOf(at);
    // A day that the cursor has not reached, or has left again, stands on blank paper.
    const reached = smooth(1 - (x - cursorX) / EDGE_FADE);
    return lane
      ? [
          {
            key: `${String(at)} ${place}`,
            sign: lane.sign,
            x,
            y: lane.y,
            presence: presence * reached * edgePresence(x, width),
          },
        ]
      : [];
  });
}

function layoutLabels(
  state: TimelineState,
  marks: readonly PlacedMark[],
  lanes: readonly PlacedLane[],
  xOf: (instant: number) => number,
  width: number,
  facts: Facts,
  form: RibbonForm,
  unit: number,
  others: readonly Box[],
): PlacedLabel[] {
  const cursorX = xOf(state.cursor);
  const height = typeStyles.mark.size * 1.2 * unit;
  const taken = marks.map((mark) => ({
    isLater: mark.isLater,
    x: mark.x - MARK.open - 2,
    y: mark.y - MARK.open,
    width: 2 * MARK.open + 4,
    height: 2 * MARK.open,
  }));
  const signs = lanes.map((lane): Box => ({
    x: 0,
    y: lane.y - 8,
    width: form.laneNames === 'inside' ? measureText(lane.name, 'lane', unit) + 26 * unit : 0,
    height: 16,
  }));
  const isActive = (event: EventFacts) =>
    state.active.some((active) => active.presence > 0.5 && active.at === instantOf(event.date));
  const wanted = state.labels
    .flatMap(({ event: id, presence }) => {
      const event = facts.events.find((candidate) => candidate.id === id);
      return event && presence > 0 && event.label !== '' ? [{ event, presence }] : [];
    })
    .sort((a, b) => Number(isActive(b.event)) - Number(isActive(a.event)));

  const labels: PlacedLabel[] = [];
  const named = new Set<PlacedMark>();
  for (const { event, presence } of wanted) {
    const mark = marks.find((candidate) => candidate.events.includes(event));
    if (!mark || (mark.isLater && named.has(mark))) continue;
    const active = isActive(event);
    const text = event.label;
    const textWidth = measureText(text, active ? 'markActive' : 'mark', unit);
    const x = xOf(instantOf(event.date));
    const gap = (active ? MARK.active : MARK.open) + 5;
    const boxAt = (left: number): Box => ({
      x: left,
      y: mark.y - height / 2,
      width: textWidth,
      height,
    });
    const [first, last] = mark.isLater
      ? [Math.max(0, cursorX) + 3, width - 2]
      : [2, Math.min(width, cursorX) - 3];
    const candidates = [boxAt(x + gap), boxAt(x - gap - textWidth)].filter(
      (box) => box.x >= first && box.x + box.width <= last,
    );
    // Words of hindsight keep more room around them, so that a lane of them can be read.
    const apart = (mark.isLater ? 6 : 2) * unit;
    const free = candidates.find(
      (box) =>
        // What came later takes no room from what was known.
        [...taken.filter((box) => mark.isLater || !box.isLater), ...signs, ...others].every(
          (other) => gapBetween(box, other) >= 2 || isOwnMark(other, mark),
        ) && labels.every((label) => gapBetween(box, label.box) >= apart),
    );
    if (!free) continue;
    labels.push({
      key: `${mark.lane} ${event.id}`,
      x: free.x,
      y: free.y + height * 0.78,
      text,
      isActive: active,
      isLater: mark.isLater,
      presence: presence * mark.presence,
      box: free,
    });
    named.add(mark);
  }
  return labels;
}

function isOwnMark(box: Box, mark: PlacedMark): boolean {
  return (
    Math.abs(box.x + box.width / 2 - mark.x) < 0.01 && Math.abs(box.y + MARK.open - mark.y) < 0.01
  );
}

function layoutBars(
  state: TimelineState,
  xOf: (instant: number) => number,
  width: number,
  height: number,
  facts: Facts,
  words: TimelineWords,
  form: RibbonForm,
  unit: number,
): PlacedBar[] {
  const pitch = barPitch(state, height, form, unit);
  const barHeight = pitch * form.barShare;
  const lastDay = instantOf(facts.knowledgeEnds);
  const place = (key: string, life: TreatyLife, row: TimelineState['rows'][number]) => {
    const spans = life.spans
      .map((span) => {
        const left = Math.max(0, xOf(span.from));
        return { kind: span.kind, x: left, width: Math.min(width, xOf(span.to)) - left };
      })
      .filter((span) => span.width > 0);
    if (spans.length === 0) return null;
    const endX = life.end ? xOf(life.end.at) : null;
    return {
      key,
      presence: row.presence,
      y: form.barTop + row.slot * pitch,
      height: barHeight,
      spans,
      end:
        life.end && endX !== null && endX >= 0 && endX <= width
          ? { x: endX, how: life.end.how }
          : null,
    };
  };
  return state.rows.flatMap((row) =>
    (facts.rows[row.index] ?? []).flatMap((id): PlacedBar[] => {
      const treaty = facts.treaties[id];
      if (!treaty) return [];
      const life = treatyLife(treaty, state.cursor);
      const labelOn = (bar: Omit<PlacedBar, 'isLater' | 'label'>, texts: readonly string[]) =>
        form.barLabels ? barLabel(bar, texts, unit) : null;
      const bar = place(id, life, row);
      const known = bar
        ? {
            ...bar,
            isLater: false,
            label: labelOn(bar, [words.treatyState(treaty, life), treaty.label]),
          }
        : null;
      const next = state.hasHindsight ? treatyLifeAfter(treaty, state.cursor, lastDay) : null;
      const laterBar = next ? place(`later ${id}`, next, row) : null;
      if (!next || !laterBar) return known ? [known] : [];
      // Said again only where it became something else; named only where the bar so far has no room for its name.
      const texts = [
        ...(next.state !== life.state || !known?.label ? [words.treatyState(treaty, next)] : []),
        ...(known?.label ? [] : [treaty.label]),
      ];
      const later = { ...laterBar, isLater: true, label: labelOn(laterBar, texts) };
      return known ? [later, known] : [later];
    }),
  );
}

function barPitch(state: TimelineState, height: number, form: RibbonForm, unit: number): number {
  const room = height - form.barTop - form.below * unit;
  return Math.min(form.barPitch * unit, room / Math.max(1, state.rowCount));
}

/** The first of some words that fit into the longest stretch of a bar, or nothing. */
function barLabel(
  { spans, y, height }: Pick<PlacedBar, 'spans' | 'y' | 'height'>,
  texts: readonly string[],
  unit: number,
): PlacedBar['label'] {
  const widest = spans.reduce((best, span) => (span.width > best.width ? span : best));
  const pad = 5 * unit;
  const text = texts.find(
    (candidate) => measureText(candidate, 'bar', unit) + 2 * pad <= widest.width,
  );
  if (text === undefined || height < 10 * unit) return null;
  return {
    x: widest.x + pad,
    y: y + height / 2 + typeStyles.bar.size * unit * 0.34,
    width: measureText(text, 'bar', unit),
    text,
    on: widest.kind,
  };
}

function layoutDeadlines(
  state: TimelineState,
  xOf: (instant: number) => number,
  bars: readonly PlacedBar[],
  width: number,
  height: number,
  facts: Facts,
  words: TimelineWords,
  form: RibbonForm,
  unit: number,
): PlacedDeadline[] {
  const cursorX = xOf(state.cursor);
  const pitch = barPitch(state, height, form, unit);
  const barHeight = pitch * form.barShare;
  return state.rows.flatMap((row) =>
    (facts.rows[row.index] ?? []).flatMap((id): PlacedDeadline[] => {
      const treaty = facts.treaties[id];
      if (!treaty) return [];
      const { deadline } = treatyLife(treaty, state.cursor);
      if (deadline === null) return [];
      const to = xOf(deadline);
      const presence = row.presence * edgePresence(to, width);
      // Words about what came later stand where the line would run: it begins behind them.
      const label = bars.find((bar) => bar.isLater && bar.key === `later ${id}`)?.label;
      const from = label ? label.x + label.width + 5 : cursorX;
      if (presence === 0 || to - from < 4) return [];
      const y = form.barTop + row.slot * pitch + barHeight / 2;
      const first = words.runsOut(treaty, deadline);
      const texts = treaty.deadlineNote === '' ? [first] : [`${first},`, treaty.deadlineNote];
      const widest = Math.max(...texts.map((text) => measureText(text, 'bar', unit)));
      // With hindsight the paper below is written on.
      const isRoomy =
        form.barLabels &&
        !state.hasHindsight &&
        to - cursorX > widest + 10 &&
        row.slot + 2.5 < state.rowCount;
      return [
        {
          key: id,
          presence,
          from,
          to,
          y,
          height: barHeight,
          lines: isRoomy
            ? texts.map((text, index) => ({
                x: to,
                y: y + barHeight / 2 + (13 + index * 15) * unit,
                text,
                isFirst: index === 0,
              }))
            : [],
        },
      ];
    }),
  );
}

function layoutBlank(
  state: TimelineState,
  xOf: (instant: number) => number,
  width: number,
  lanes: readonly PlacedLane[],
  facts: Facts,
  words: TimelineWords,
  form: RibbonForm,
  unit: number,
): PlacedBlank | null {
  const lastDay = instantOf(facts.knowledgeEnds);
  const isPastKnowledge = state.hasHindsight || state.cursor >= lastDay;
  const from = xOf(state.hasHindsight ? Math.max(state.cursor, lastDay) : state.cursor);
  const room = width - from;
  const text = isPastKnowledge ? words.notKnown : words.notYetWritten;
  const widthOf = (line: string) => measureText(line, 'blank', unit);
  // Where our own knowledge ends the words stay also on a strip of paper: one below the other.
  const isStacked = isPastKnowledge && room < widthOf(text) + 34;
  const lines = isStacked ? wrap(text, 'blank', room - 12, unit) : [text];
  const spare = room - Math.max(...lines.map(widthOf));
  const presence = isStacked ? smooth((spare - 6) / 2) : smooth((spare - 18) / 16);
  const last = lanes.at(-1);
  if (form.lanes !== 'all' || presence === 0 || !last) return null;
  const middle = ((lanes[0]?.y ?? 0) + last.y) / 2;
  const leading = typeStyles.blank.size * 1.2 * unit;
  const y = middle + 5 * unit - ((lines.length - 1) * leading) / 2;
  return { x: from + room / 2, y, leading, lines, presence };
}

function boxOfBlank({ x, y, leading, lines }: PlacedBlank, unit: number): Box {
  const width = Math.max(...lines.map((line) => measureText(line, 'blank', unit)));
  const height = leading * lines.length;
  return { x: x - width / 2, y: y - typeStyles.blank.size * unit, width, height };
}

function layoutKnowledgeEnd(
  state: TimelineState,
  xOf: (instant: number) => number,
  width: number,
  facts: Facts,
): TimelineGeometry['knowledgeEnd'] {
  if (!state.hasHindsight) return null;
  const x = xOf(instantOf(facts.knowledgeEnds));
  // On the cursor's own day the cursor says it.
  const presence = edgePresence(x, width) * smooth((x - xOf(state.cursor) - 1) / EDGE_FADE);
  return presence === 0 ? null : { x, presence };
}

function layoutCaptions(
  state: TimelineState,
  xOf: (instant: number) => number,
  width: number,
  height: number,
  lanes: readonly PlacedLane[],
  facts: Facts,
  words: TimelineWords,
  form: RibbonForm,
  unit: number,
): PlacedCaption[] {
  const cursorX = xOf(state.cursor);
  const y = height - 6 * unit;
  const [lane] = lanes;
  // In a corner of a small ribbon; else between the bars and the lanes.
  const above = lane ? lane.y - (form.laneNames === 'gutter' ? 11 : 8) * unit : null;
  const endsY = form.captions ? y : form.lanes === 'all' ? above : null;
  const ends = endsY === null ? null : layoutEnds(state, xOf, width, facts, words, unit, endsY);
  const corners = form.captions ? layoutCorners(state, cursorX, y, width, facts, words, unit) : [];
  if (!ends) return corners;
  const box = boxOfCaption(ends, unit);
  const endX = xOf(instantOf(facts.knowledgeEnds));
  const line: Box = { x: endX, y: 0, width: 0, height };
  return [
    // Words in the corners make way for these, and for the line where knowledge ends.
    ...corners.map((corner) => {
      const own = boxOfCaption(corner, unit);
      const gap = Math.min(gapBetween(own, box), gapBetween(own, line));
      return {
        ...corner,
        presence: corner.presence * (1 - ends.presence * (1 - smooth((gap - 2) / 8))),
      };
    }),
    ends,
  ];
}

/** Says where knowledge ends: left of that day, right of it, or left of the cursor. */
function layoutEnds(
  state: TimelineState,
  xOf: (instant: number) => number,
  width: number,
  facts: Facts,
  words: TimelineWords,
  unit: number,
  y: number,
): PlacedCaption | null {
  const lastDay = instantOf(facts.knowledgeEnds);
  const endX = xOf(lastDay);
  const cursorX = xOf(state.cursor);
  const isNear = state.hasHindsight ? 1 : smooth(1 - (lastDay - state.cursor) / MONTH);
  const presence = isNear * edgePresence(endX, width);
  const text = words.knowledgeEnds(lastDay);
  const textWidth = measureText(text, 'laneNote', unit);
  const gap = 5 * unit;
  const spots: [x: number, align: PlacedCaption['align'], isFree: boolean][] = [
    [endX - gap, 'end', endX - gap - textWidth > cursorX + gap],
    [endX + gap, 'start', endX + gap + textWidth < width - 2 && endX >= cursorX],
    [cursorX - gap, 'end', cursorX - gap - textWidth > 2],
  ];
  const spot = presence === 0 ? undefined : spots.find(([, , isFree]) => isFree);
  return spot ? { key: 'ends', x: spot[0], y, text, align: spot[1], presence } : null;
}

function boxOfCaption({ x, y, text, align }: PlacedCaption, unit: number): Box {
  const width = measureText(text, 'laneNote', unit);
  const height = typeStyles.laneNote.size * unit;
  return { x: align === 'start' ? x : x - width, y: y - height * 0.8, width, height };
}

/** What a small ribbon shows, in its lower corners. */
function layoutCorners(
  state: TimelineState,
  cursorX: number,
  y: number,
  width: number,
  facts: Facts,
  words: TimelineWords,
  unit: number,
): PlacedCaption[] {
  const active = state.active.reduce((best, one) => (one.presence > best.presence ? one : best));
  const marks = facts.lanes.includes(active.place)
    ? words.marksIn(facts.places[active.place]?.name ?? '')
    : words.marksElsewhere;
  const caption = (key: string, text: string, align: PlacedCaption['align']): PlacedCaption => {
    const textWidth = measureText(text, 'laneNote', unit);
    const left = align === 'start' ? 6 : width - 6 - textWidth;
    // Words make way for the cursor.
    const gap = Math.max(left - cursorX, cursorX - left - textWidth);
    const x = align === 'start' ? left : left + textWidth;
    return { key, x, y, text, align, presence: smooth((gap - 2) / 8) };
  };
  return [caption('marks', marks, 'start'), caption('bars', words.barsAre, 'end')];
}
