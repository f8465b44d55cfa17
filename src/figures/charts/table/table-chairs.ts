import type { Box, Point } from '../../kit/geometry.ts';
import type { PlacedChair } from './table-geometry.ts';
import type { Chair, ChairSide, TableScene } from './table-schema.ts';

/** The edge of the table at which each side sits. */
export const EDGES: Record<ChairSide, 'top' | 'bottom' | 'left' | 'right'> = {
  us: 'top',
  russia: 'bottom',
  china: 'left',
  britain: 'right',
  france: 'right',
};

const TURNS = { top: 0, right: 90, bottom: 180, left: 270 } as const;

/** From the table's edge to the middle of a seat, in seats. */
const AWAY = 0.62;

/** A chair of a scene, and where it stands. */
export interface StandingChair {
  chair: Chair;
  placed: PlacedChair;
  /** Its number among those on its edge, from the left or the top. */
  index: number;
}

/** Puts a scene's chairs along the edges of the table, those on one edge evenly apart. `seat`: a seat's side, in px. */
export function placeChairs(
  { kind, chairs }: TableScene,
  table: Box,
  seat: number,
): StandingChair[] {
  return chairs.map((chair) => {
    const edge = EDGES[chair.side];
    const along = chairs.filter(({ side }) => EDGES[side] === edge);
    const index = along.indexOf(chair);
    const share = (index + 0.5) / along.length;
    const away = seat * AWAY;
    const [x, y] = {
      top: [table.x + share * table.width, table.y - away],
      bottom: [table.x + share * table.width, table.y + table.height + away],
      left: [table.x - away, table.y + share * table.height],
      right: [table.x + table.width + away, table.y + share * table.height],
    }[edge] as [number, number];
    const own = chairs.filter(({ side }) => side === chair.side).indexOf(chair);
    const hasFlag = kind === 'flags' && chair.is === 'empty';
    return {
      chair,
      index,
      placed: {
        key: `${chair.side} ${String(own)}`,
        presence: 1,
        side: chair.side,
        x,
        y,
        turn: TURNS[edge],
        taken: chair.is === 'taken' ? 1 : 0,
        isDashed: chair.is === 'wanted' || chair.is === 'called_off',
        struck: chair.is === 'called_off' ? 1 : 0,
        flag: hasFlag ? inFront({ x, y, edge }, seat * 1.25) : null,
      },
    };
  });
}

/** The point on the table in front of a chair, `distance` px from the middle of its seat. */
export function inFront(
  { x, y, edge }: { x: number; y: number; edge: 'top' | 'bottom' | 'left' | 'right' },
  distance: number,
): Point {
  const [dx, dy] = { top: [0, 1], bottom: [0, -1], left: [1, 0], right: [-1, 0] }[edge] as [
    number,
    number,
  ];
  return [x + dx * distance, y + dy * distance];
}
