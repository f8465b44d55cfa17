import { labelAt } from '../../kit/figure-labels.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { belowNotes, layoutNotes } from '../../kit/figure-notes.ts';
import type { Box, Point, Size } from '../../kit/geometry.ts';
import type { LayoutContext } from '../figure.ts';
import { EDGES, placeChairs, type StandingChair } from './table-chairs.ts';
import type { TableGeometry } from './table-geometry.ts';
import { heightOf, labelChair, linesOf, ownNameOf, titleOf } from './table-labels.ts';
import { placePapers, type PaperForm } from './table-papers.ts';
import type { TableScene } from './table-schema.ts';
import { across, inside, placeMeetings, tiesOfPapers, WISH, wishes } from './table-ties.ts';

/** How a table is fitted onto a plate. Lengths in px. */
interface TablePlan {
  isLarge: boolean;
  /** A seat's side. */
  seat: number;
  /** The room for chairs at the table's ends, and beside a long table, which has none there. */
  side: number;
  longSide: number;
  /** Between a chair's back and a name. */
  gap: number;
  /** Whether the note below the title, and the dotted lines that it explains, have room. */
  hasNote: boolean;
  papers: PaperForm[];
}

const WIDE: TablePlan = {
  isLarge: true,
  seat: 36,
  side: 150,
  longSide: 60,
  gap: 8,
  hasNote: true,
  papers: [
    { slip: 'paper', plate: 'placeActive', pad: 8 },
    { slip: 'ownNameActive', plate: 'place', pad: 5 },
    { slip: 'ownName', plate: 'lane', pad: 5 },
  ],
};
const NARROW: TablePlan = {
  isLarge: false,
  seat: 20,
  side: 44,
  longSide: 8,
  gap: 5,
  hasNote: true,
  papers: [{ slip: 'ownName', plate: 'lane', pad: 5 }],
};
const LOW: TablePlan = {
  ...NARROW,
  seat: 15,
  gap: 3,
  papers: [{ slip: 'ownName', plate: 'lane', pad: 2 }],
};

/** The plans for a plate, the best first; the last one is for plates that have room for none. */
const plansFor = (size: Size): TablePlan[] => [
  ...(isLarge(size) ? [WIDE] : []),
  NARROW,
  LOW,
  { ...LOW, hasNote: false },
];

/** The least height of a table across which lines are drawn, in seats. */
const LEAST = 2.4;

/** Lays out a scene of the table at rest, by the best plan for which there is room. */
export function arrangeTable(scene: TableScene, context: LayoutContext): TableGeometry {
  let geometry: TableGeometry | undefined;
  for (const plan of plansFor(context.size)) {
    geometry = arrangeBy(plan, scene, context);
    if (hasRoom(geometry)) break;
  }
  if (!geometry) throw new Error('no plan for a table');
  return geometry;
}

/** Whether a table is high enough for what lies on it, and for the chairs at its ends with their names. */
function hasRoom({ table, papers, chairs, seat }: TableGeometry): boolean {
  const bottom = Math.max(0, ...papers.map(({ box }) => box.y + box.height));
  const atEnd = (turn: number) => chairs.filter((chair) => chair.turn === turn).length;
  const ends = Math.max(atEnd(90), atEnd(270)) * (seat + NAMES);
  return bottom <= table.y + table.height - 2 && table.height >= Math.max(ends, seat * LEAST);
}

/** Whether nobody met at a table. */
function isUnmet({ kind }: TableScene): boolean {
  return kind === 'called_off' || kind === 'wanted' || kind === 'offer';
}

/** Height of the names below a chair at an end of the table, in px. */
const NAMES = 31;

function arrangeBy(plan: TablePlan, scene: TableScene, context: LayoutContext): TableGeometry {
  const { words, size } = context;
  const { seat } = plan;
  const note = plan.hasNote ? words.table.notes[scene.kind] : '';
  const notes = layoutNotes(titleOf(scene, context), note, size.width).filter(
    ({ text }) => text !== '',
  );
  const lines = new Map(
    scene.chairs.map((chair) => [chair, linesOf(chair, scene, context, plan.isLarge)]),
  );
  const highest = (edge: 'top' | 'bottom') =>
    Math.max(
      0,
      ...scene.chairs
        .filter((chair) => EDGES[chair.side] === edge)
        .map((chair) => heightOf(lines.get(chair) ?? [])),
    );
  const isLong = scene.kind === 'counterparts';
  const lift = isLong && !plan.isLarge ? highest('top') + 3 : 0;
  const depth = seat * 1.42 + plan.gap;
  const top = belowNotes(notes) + highest('top') + lift + depth;
  const bottom = size.height - 4 - highest('bottom') - depth;
  const side = isLong ? plan.longSide : plan.side;
  const table: Box = {
    x: side,
    y: top,
    width: size.width - 2 * side,
    height: Math.max(seat, bottom - top),
  };

  const standing = placeChairs(scene, table, seat);
  const labels = standing.flatMap((one) =>
    labelChair(one, lines.get(one.chair) ?? [], {
      seat,
      lift: isLifted(one) ? lift : 0,
      ownName: ownNameOf(one.chair, scene, context, plan.isLarge),
    }),
  );
  const wanted = wishes(standing, table, seat);
  const inset = seat * (wanted.length > 0 ? WISH + 0.3 : 0.28);
  const papers = placePapers(scene, inside(table, inset), context, plan.papers);
  const isMeeting = scene.kind === 'meeting' || scene.kind === 'flags';
  const door = isMeeting ? placeDoor(table, plan, context) : null;
  return {
    size,
    table: { ...table, isDashed: isUnmet(scene) },
    seat,
    chairs: standing.map(({ placed }) => placed),
    benches: isMeeting && plan.hasNote ? placeBenches(standing, table, seat) : [],
    ties: [
      ...wanted,
      ...tiesOfPapers(scene, papers, standing, seat),
      ...across(scene, standing, seat),
    ],
    meetings: isLong ? placeMeetings(standing, context, seat) : [],
    papers,
    labels: [...labels, ...(door ? [door.label] : [])],
    leaders: lift > 0 ? standing.filter(isLifted).map((one) => leaderOf(one, seat, lift)) : [],
    door: door ? [door.leaf] : [],
    notes,
  };
}

/** Whether the name of a chair stands further off than its neighbours', where all of them beside each other have no room. */
function isLifted({ chair, index }: StandingChair): boolean {
  return EDGES[chair.side] === 'top' && index % 2 === 0;
}

/** From a chair's back to its name. */
function leaderOf(
  { placed: { key, x, y } }: StandingChair,
  seat: number,
  lift: number,
): TableGeometry['leaders'][number] {
  const back = y - seat * 0.78;
  return { key, presence: 1, from: [x, back - 2], to: [x, back - lift] };
}

/** The door in the room's wall, which is the plate's right edge. */
function placeDoor(
  table: Box,
  { seat }: TablePlan,
  { words, size }: LayoutContext,
): { leaf: TableGeometry['door'][number]; label: TableGeometry['labels'][number] } {
  const y = table.y + table.height / 2;
  const length = seat * 1.7;
  const label = labelAt(
    { key: 'door', tone: 'plain', lines: [{ text: words.table.door, style: 'laneNote' }] },
    { x: size.width - 6, y: y + length / 2 + 15, align: 'end' },
  );
  return {
    leaf: { key: 'door', presence: 1, x: size.width, y, length },
    label: { ...label, presence: 1 },
  };
}

/** Of the rest of each team no source we read says how many they were: a dotted line on both sides of its leader. */
function placeBenches(
  standing: readonly StandingChair[],
  table: Box,
  seat: number,
): TableGeometry['benches'] {
  return standing.flatMap(({ placed }) => {
    if (placed.turn !== 0 && placed.turn !== 180) return [];
    const inset = seat * 0.4;
    return [-1, 1].map((way) => ({
      key: `${placed.key} ${String(way)}`,
      presence: 1,
      from: [placed.x + way * seat * 1.05, placed.y] as Point,
      to: [way < 0 ? table.x + inset : table.x + table.width - inset, placed.y] as Point,
    }));
  });
}
