import type { Box, Point } from '../../kit/geometry.ts';
import { lerp } from '../../kit/presence.ts';
import type { FigureContext } from '../figure.ts';
import { EDGES, inFront, type StandingChair } from './table-chairs.ts';
import type { PlacedMeeting, PlacedTie, TableGeometry } from './table-geometry.ts';
import type { TableScene } from './table-schema.ts';

/** The point on the table before a chair. */
function before({ placed, chair }: StandingChair, seat: number): Point {
  return inFront({ x: placed.x, y: placed.y, edge: EDGES[chair.side] }, seat * 0.86);
}

/** How far inside the table's edge wishes run, in seats. */
export const WISH = 0.55;

/** The part of a box that is `by` px from its edges. */
export function inside({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** From each side that wants somebody at the table to the chair that it wants, along the table's edge. */
export function wishes(standing: readonly StandingChair[], table: Box, seat: number): PlacedTie[] {
  const { x, y, width, height } = inside(table, seat * WISH);
  const [left, right, top, bottom] = [x, x + width, y, y + height];
  // Where a chair's own straight line into the table crosses its edge, and where it meets the way along it.
  const on = ({ placed, chair }: StandingChair): [edge: Point, way: Point] => {
    switch (EDGES[chair.side]) {
      case 'top':
        return [
          [placed.x, table.y],
          [placed.x, top],
        ];
      case 'bottom':
        return [
          [placed.x, table.y + table.height],
          [placed.x, bottom],
        ];
      case 'left':
        return [
          [table.x, placed.y],
          [left, placed.y],
        ];
      case 'right':
        return [
          [table.x + table.width, placed.y],
          [right, placed.y],
        ];
    }
  };
  return standing.flatMap((wanted) => {
    const by = standing.find(({ chair }) => chair.side === wanted.chair.wanted_by);
    if (!by) return [];
    const to = EDGES[wanted.chair.side];
    const start = on(by);
    const end = on(wanted);
    const startY = EDGES[by.chair.side] === 'top' ? top : bottom;
    const sideX = to === 'left' ? left : right;
    const corners: Point[] =
      to === 'left' || to === 'right'
        ? [[sideX, startY]]
        : [
            [right, startY],
            [right, end[1][1]],
          ];
    return [
      {
        key: `${by.placed.key} ${wanted.placed.key}`,
        presence: 1,
        kind: 'wants' as const,
        side: by.chair.side,
        points: [...start, ...corners, end[1], end[0]],
      },
    ];
  });
}

/** From a paper to the chair that it is about. */
export function tiesOfPapers(
  { papers }: TableScene,
  placed: TableGeometry['papers'],
  standing: readonly StandingChair[],
  seat: number,
): PlacedTie[] {
  return papers.flatMap(({ about }, index) => {
    const paper = placed[index];
    const chair = standing.find((one) => one.chair.side === about);
    if (!paper || !chair) return [];
    const end = before(chair, seat);
    const { box } = paper;
    const middle = box.y + box.height / 2;
    const from: Point = [end[0] < box.x + box.width / 2 ? box.x : box.x + box.width, middle];
    return [
      {
        key: `paper ${paper.key}`,
        presence: 1,
        kind: 'about' as const,
        side: null,
        points: [from, [end[0], middle], end],
      },
    ];
  });
}

/** From each counterpart to the one who sat across from all of them. */
export function across(
  { kind }: TableScene,
  standing: readonly StandingChair[],
  seat: number,
): PlacedTie[] {
  const one = standing.find(({ chair }) => chair.met === undefined);
  if (kind !== 'counterparts' || !one) return [];
  return standing
    .filter((other) => other !== one)
    .map((other) => ({
      key: `across ${other.placed.key}`,
      presence: 1,
      kind: 'across' as const,
      side: null,
      points: [before(other, seat), before(one, seat)],
    }));
}

/** The meetings of each counterpart, one sign of its city for each, on the line across the table. */
export function placeMeetings(
  standing: readonly StandingChair[],
  { facts }: FigureContext,
  seat: number,
): PlacedMeeting[] {
  const one = standing.find(({ chair }) => chair.met === undefined);
  if (!one) return [];
  const end = before(one, seat);
  return standing.flatMap((other) => {
    const start = before(other, seat);
    return (other.chair.met ?? []).map((id, index) => {
      const place = facts.events.find((event) => event.id === id)?.places[0] ?? '';
      const share = 0.14 + index * 0.19;
      return {
        key: `${other.placed.key} ${id}`,
        presence: 1,
        x: lerp(start[0], end[0], share),
        y: lerp(start[1], end[1], share),
        sign: facts.places[place]?.sign ?? 'plus',
      };
    });
  });
}
