import { instantOf } from '../../story/facts/dates.ts';
import type { EventFacts, PlaceSign } from '../../story/facts/facts.ts';
import { isCalledOff, isCalledOffAt } from '../kit/called-off.ts';
import { smooth } from '../kit/presence.ts';
import { ELSEWHERE, laneOfPlace, type PlacedLane } from './lanes-layout.ts';
import { EDGE_FADE, edgePresence, type Ribbon } from './ribbon.ts';

/** A mark for one event, or for several too close together to distinguish. */
export interface PlacedMark {
  key: string;
  events: EventFacts[];
  /** Whether its events came after the cursor; they never share a mark with earlier ones. */
  isLater: boolean;
  lane: string;
  sign: PlaceSign;
  /** Whether all its events are rounds that were called off. */
  isCalledOff: boolean;
  x: number;
  y: number;
  presence: number;
}

/** The filled sign of an active day. */
export interface PlacedActiveDay {
  key: string;
  sign: PlaceSign;
  isCalledOff: boolean;
  x: number;
  y: number;
  presence: number;
}

/** Radius of an open mark, and of an active day's. */
export const MARK_RADIUS = { open: 4.2, active: 5.7 };

/** Marks closer together than this are joined. */
const JOIN_WITHIN = 9;

/** The marks in their lanes, later ones first, so that known events are drawn on top. */
export function layoutMarks(ribbon: Ribbon, lanes: readonly PlacedLane[]): PlacedMark[] {
  const { state, facts } = ribbon;
  const lastDay = instantOf(facts.knowledgeEnds);
  const isLater = ({ date }: EventFacts) => instantOf(date) > state.cursor;
  const known = facts.events.filter((event) => !isLater(event));
  const later = state.hasHindsight
    ? facts.events.filter((event) => isLater(event) && instantOf(event.date) <= lastDay)
    : [];
  return [
    ...lanes.flatMap((lane) => marksInLane(ribbon, lane, later, true)),
    ...lanes.flatMap((lane) => marksInLane(ribbon, lane, known, false)),
  ];
}

function marksInLane(
  ribbon: Ribbon,
  lane: PlacedLane,
  events: readonly EventFacts[],
  isLater: boolean,
): PlacedMark[] {
  const members = events
    .filter((event) => lanesOf(event).includes(lane.id))
    .map((event) => ({ event, x: ribbon.xOf(instantOf(event.date)) }))
    .filter(({ x }) => x > -EDGE_FADE && x < ribbon.width + EDGE_FADE)
    .sort((a, b) => a.x - b.x);
  return joinNeighbours(members).map(({ first, all }) => {
    const x = all.reduce((sum, member) => sum + member.x, 0) / all.length;
    return {
      key: `${isLater ? 'later ' : ''}${lane.id} ${first.event.id}`,
      events: all.map((member) => member.event),
      isLater,
      lane: lane.id,
      sign: lane.sign,
      isCalledOff: all.every(({ event }) => isCalledOff(ribbon.facts, event.id)),
      x,
      y: lane.y,
      presence: edgePresence(ribbon, x) * lane.presence,
    };
  });
}

/** Groups marks within `JOIN_WITHIN` of the first of their group. `members` must be sorted from left to right. */
function joinNeighbours<T extends { x: number }>(members: readonly T[]): { first: T; all: T[] }[] {
  const groups: { first: T; all: T[] }[] = [];
  for (const member of members) {
    const group = groups.at(-1);
    if (group && member.x - group.first.x <= JOIN_WITHIN) group.all.push(member);
    else groups.push({ first: member, all: [member] });
  }
  return groups;
}

function lanesOf(event: EventFacts): readonly string[] {
  return event.lanes.length > 0 ? event.lanes : [ELSEWHERE];
}

/** The signs of the active days; a day the cursor has not reached, or has left, is not shown. */
export function layoutActiveDays(ribbon: Ribbon, lanes: readonly PlacedLane[]): PlacedActiveDay[] {
  return ribbon.state.active.flatMap(({ place, at, presence }) => {
    const lane = lanes.find(({ id }) => id === laneOfPlace(ribbon, place));
    if (at === null || !lane) return [];
    const x = ribbon.xOf(at);
    const reached = smooth(1 - (x - ribbon.cursorX) / EDGE_FADE);
    return [
      {
        key: `${String(at)} ${place}`,
        sign: lane.sign,
        isCalledOff: isCalledOffAt(ribbon.facts, at, place),
        x,
        y: lane.y,
        presence: presence * reached * edgePresence(ribbon, x),
      },
    ];
  });
}
