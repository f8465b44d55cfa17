import { joinByKey, lerp, presenceInTurn, smooth } from '../../kit/presence.ts';
import type { LayoutContext } from '../figure.ts';
import { arrangeTable } from './table-arrange.ts';
import type { Fading, PlacedChair, TableGeometry } from './table-geometry.ts';
import type { TableScene } from './table-schema.ts';

/** A moment between two scenes: at one of them where `t` is 0 or 1. */
export interface TableState {
  from: TableScene;
  to: TableScene;
  t: number;
}

/** Lays out one moment of the table. */
export function layoutTable({ from, to, t }: TableState, context: LayoutContext): TableGeometry {
  if (t <= 0 || from === to) return arrangeTable(from, context);
  if (t >= 1) return arrangeTable(to, context);
  return between(arrangeTable(from, context), arrangeTable(to, context), t);
}

/** Chairs move and are taken or left; papers and names that differ give way to each other. */
function between(a: TableGeometry, b: TableGeometry, t: number): TableGeometry {
  const moved = smooth(t);
  const late = t >= 0.5;
  const mix = (from: number, to: number) => lerp(from, to, moved);
  return {
    ...(late ? b : a),
    table: {
      x: mix(a.table.x, b.table.x),
      y: mix(a.table.y, b.table.y),
      width: mix(a.table.width, b.table.width),
      height: mix(a.table.height, b.table.height),
      isDashed: late ? b.table.isDashed : a.table.isDashed,
    },
    seat: mix(a.seat, b.seat),
    chairs: joinByKey(a.chairs, b.chairs, ({ key }) => key).flatMap((pair) => {
      const { from, to } = pair;
      const one = from ?? to;
      if (!one) return [];
      if (!from || !to) return [{ ...one, presence: presenceInTurn(pair, t) }];
      return [chairBetween(from, to, moved)];
    }),
    benches: inTurn(a.benches, b.benches, t),
    ties: inTurn(a.ties, b.ties, t),
    meetings: inTurn(a.meetings, b.meetings, t),
    papers: inTurn(a.papers, b.papers, t),
    labels: inTurn(a.labels, b.labels, t),
    leaders: inTurn(a.leaders, b.leaders, t),
    door: inTurn(a.door, b.door, t),
  };
}

function chairBetween(from: PlacedChair, to: PlacedChair, t: number): PlacedChair {
  return {
    ...(t < 0.5 ? from : to),
    x: lerp(from.x, to.x, t),
    y: lerp(from.y, to.y, t),
    taken: lerp(from.taken, to.taken, t),
    struck: lerp(from.struck, to.struck, t),
  };
}

/** What is the same in both pictures stays; what differs has gone before the other comes. */
function inTurn<Item extends Fading>(
  from: readonly Item[],
  to: readonly Item[],
  t: number,
): Item[] {
  return joinByKey(from, to, (item) => JSON.stringify(item)).flatMap((pair) => {
    const item = pair.from ?? pair.to;
    const presence = presenceInTurn(pair, t);
    return item && presence > 0 ? [{ ...item, presence }] : [];
  });
}
