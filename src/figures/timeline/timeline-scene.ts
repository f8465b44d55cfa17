import type { TimelineScene } from '../../schema/scene.ts';
import { extentOf, instantOf } from '../../story/facts/dates.ts';
import type { Facts } from '../../story/facts/facts.ts';
import {
  joinByKey,
  lerp,
  presenceAt,
  presenceInTurn,
  restfulness,
  smooth,
  underway,
  type Joined,
} from '../kit/presence.ts';
import { laterEvents } from './later.ts';
import { treatyLife, treatyLifeAfter } from './treaty-state.ts';

/** What the timeline shows at one moment, at rest or between two scenes. Instants in ms since 1970, UTC. */
export interface TimelineState {
  window: [from: number, to: number];
  cursor: number;
  /** How precisely the date is told; a cursor that leaps over years passes no day worth telling. */
  precision: DatePrecision;
  /** The years that the cursor leaps over, fewer than 0 on the way back; null at rest and in short passages. */
  leap: { years: number; presence: number } | null;
  /** Rows of treaties, by their index in the list of rows; `slot` is a row's position on the ribbon, counted from 0. */
  rows: TreatyRow[];
  rowCount: number;
  /** Where the told treaties stand apart from the others: how many rows the others have. */
  otherRowCount: number;
  /** The told treaties: `weight` is 1 where a treaty is told and 0 where it is one of the others. */
  told: { treaty: string; slot: number; weight: number }[];
  toldCount: number;
  /** How many treaties besides the told ones are in force on the day of either scene. */
  othersInForce: { count: number; presence: number };
  /** What either scene teaches of a sign. */
  lessons: { sign: 'thread' | 'bar' | 'blank'; presence: number }[];
  /**
   * The active day and place of either scene; `at` is null for a place without a day, of which a small ribbon shows
   * only the lane.
   */
  active: { place: string; at: number | null; presence: number }[];
  labels: { event: string; presence: number }[];
  /** Whether what came after the cursor is also drawn, as hindsight. */
  hasHindsight: boolean;
}

/** A row of treaties; `slot` is its position among all rows, `otherSlot` among those of treaties that are not told. */
export interface TreatyRow {
  index: number;
  slot: number;
  otherSlot: number;
  presence: number;
}

export type DatePrecision = 'day' | 'month' | 'year';

const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/** A leap over at least this many years is shown on the flag. */
export const TOLD_YEARS = 5;

/** The instant of a scene's cursor. */
export function cursorOf(scene: TimelineScene): number {
  return instantOf(scene.cursor);
}

/** First and last moment of a scene's window. */
export function windowOf(scene: TimelineScene): [number, number] {
  return [extentOf(scene.window[0])[0], extentOf(scene.window[1])[0]];
}

/**
 * The timeline between two scenes, `t` from 0 to 1, with or without hindsight. Pure, and the same in both directions.
 */
export function interpolateTimeline(
  a: TimelineScene,
  b: TimelineScene,
  facts: Facts,
  hasHindsight = false,
): (t: number) => TimelineState {
  const [fromA, toA] = windowOf(a);
  const [fromB, toB] = windowOf(b);
  const cursorA = cursorOf(a);
  const cursorB = cursorOf(b);
  const rowsA = rowsOf(a, facts, hasHindsight);
  const rowsB = rowsOf(b, facts, hasHindsight);
  const rows = joinByKey(rowsA, rowsB, (row) => String(row.index));
  const labels = joinByKey(a.labels, b.labels, (event) => event);
  const labelsByRank = { a: inOrderOf(a.labels, labels), b: inOrderOf(b.labels, labels) };
  const laterLabels = {
    a: hasHindsight ? laterLabelsOf(a, facts) : [],
    b: hasHindsight ? laterLabelsOf(b, facts) : [],
  };
  const told = joinByKey(toldIn(a), toldIn(b), ({ treaty }) => treaty);
  const others = { a: othersInForce(a, facts), b: othersInForce(b, facts) };
  const lessons = joinByKey(a.lesson ? [a.lesson] : [], b.lesson ? [b.lesson] : [], (sign) => sign);
  const active = joinByKey([a], [b], (scene) => `${scene.cursor} ${scene.active}`);
  const years = Math.round((cursorB - cursorA) / YEAR_MS);
  const isLeap = Math.abs(years) >= TOLD_YEARS;

  return (t) => ({
    // Under way the window opens until both days are in it.
    window: [
      lerp(Math.min(fromA, fromB), lerp(fromA, fromB, t), 1 - underway(t)),
      lerp(Math.max(toA, toB), lerp(toA, toB, t), 1 - underway(t)),
    ],
    cursor: lerp(cursorA, cursorB, t),
    precision: t === 0 ? precisionOf(a) : t === 1 ? precisionOf(b) : isLeap ? 'year' : 'day',
    leap: isLeap && t > 0 && t < 1 ? { years, presence: smooth(Math.min(t, 1 - t) / 0.2) } : null,
    rows: rows.map((pair) => ({
      index: Number(pair.key),
      slot: lerpOf(pair, ({ slot }) => slot, t),
      otherSlot: lerpOf(pair, ({ otherSlot }) => otherSlot, t),
      presence: presenceAt(pair, t),
    })),
    rowCount: lerp(rowsA.length, rowsB.length, t),
    otherRowCount: lerp(otherRows(rowsA), otherRows(rowsB), t),
    told: told.map((pair) => ({
      treaty: pair.key,
      slot: lerpOf(pair, ({ slot }) => slot, t),
      weight: lerp(pair.from ? 1 : 0, pair.to ? 1 : 0, smooth(t)),
    })),
    toldCount: lerp(a.treaties.length, b.treaties.length, smooth(t)),
    lessons: lessons.flatMap((pair) => {
      const sign = pair.from ?? pair.to;
      return sign ? [{ sign, presence: presenceInTurn(pair, t) }] : [];
    }),
    othersInForce: {
      count: others[t < 0.5 ? 'a' : 'b'],
      presence: others.a === others.b ? 1 : restfulness(t),
    },
    active: active.map((pair) => {
      const scene = pair.from ?? pair.to ?? a;
      return { place: scene.active, at: cursorOf(scene), presence: presenceAt(pair, t) };
    }),
    // If labels compete for room, the first ones of the nearer scene win.
    labels: [
      ...labelsByRank[t < 0.5 ? 'a' : 'b'].map((pair) => ({
        event: pair.key,
        presence:
          pair.from !== undefined && pair.to !== undefined
            ? 1
            : presenceAt(pair, t) * restfulness(t),
      })),
      ...laterLabels[t < 0.5 ? 'a' : 'b'].map((event) => ({ event, presence: restfulness(t) })),
    ],
    hasHindsight,
  });
}

/** A number of an item, between two scenes; that of the only one, if one of them lacks it. */
function lerpOf<T>({ from, to }: Joined<T>, numberOf: (item: T) => number, t: number): number {
  const [start, end] = [from ?? to, to ?? from];
  return start === undefined || end === undefined ? 0 : lerp(numberOf(start), numberOf(end), t);
}

function toldIn({ treaties }: TimelineScene): { treaty: string; slot: number }[] {
  return treaties.map((treaty, slot) => ({ treaty, slot }));
}

/** How many treaties are in force on a scene's day, not counting those that it tells of. */
function othersInForce({ cursor, treaties }: TimelineScene, facts: Facts): number {
  const today = instantOf(cursor);
  return Object.values(facts.treaties).filter(
    (treaty) =>
      !treaties.includes(treaty.id) &&
      ['in_force', 'suspended'].includes(treatyLife(treaty, today).state),
  ).length;
}

function precisionOf({ cursor }: TimelineScene): DatePrecision {
  return cursor.length === 10 ? 'day' : 'month';
}

/** Sorts pairs in the order of one scene's labels; those it lacks come last. */
function inOrderOf<T>(labels: readonly string[], pairs: readonly Joined<T>[]): Joined<T>[] {
  const rank = new Map(labels.map((label, index) => [label, index]));
  const rankOf = (pair: Joined<T>) => rank.get(pair.key) ?? labels.length;
  return pairs.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Later events in a scene's window whose marks may be labelled: those with a step. */
function laterLabelsOf(scene: TimelineScene, facts: Facts): string[] {
  return laterEvents(facts, cursorOf(scene), windowOf(scene)[1])
    .filter(({ stepId, label }) => stepId !== null && label !== '')
    .map(({ id }) => id);
}

/** A scene's row of treaties at rest. */
type SceneRow = Omit<TreatyRow, 'presence'> & { hasOthers: boolean };

/** How many of some rows have treaties that are not told. */
function otherRows(rows: readonly Pick<SceneRow, 'hasOthers'>[]): number {
  return rows.filter(({ hasOthers }) => hasOthers).length;
}

/** The rows with something to show in a scene's window on its date or, with hindsight, after it. */
function rowsOf(scene: TimelineScene, facts: Facts, hasHindsight: boolean): SceneRow[] {
  const [from, to] = windowOf(scene);
  const today = cursorOf(scene);
  const lastDay = instantOf(facts.knowledgeEnds);
  const isShown = (id: string): boolean => {
    const treaty = facts.treaties[id];
    if (!treaty) return false;
    const later = hasHindsight ? treatyLifeAfter(treaty, today, lastDay) : null;
    return (
      treatyLife(treaty, today).spans.some((span) => span.to >= from) ||
      (later?.spans.some((span) => span.from < to) ?? false)
    );
  };
  const shown = facts.rows
    .map((ids, index) => ({ index, ids: ids.filter(isShown) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ index, ids }) => ({
      index,
      hasOthers: ids.some((id) => !scene.treaties.includes(id)),
    }));
  return shown.map((row, slot) => ({
    ...row,
    slot,
    otherSlot: otherRows(shown.slice(0, slot)),
  }));
}
