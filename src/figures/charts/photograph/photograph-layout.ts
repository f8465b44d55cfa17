import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { wrapEvenly } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { LayoutContext } from '../figure.ts';
import { personPaths, type PersonPaths } from './photograph-person.ts';
import type { PhotographScene, PhotographSide } from './photograph-schema.ts';
import { nameOf } from './photograph-words.ts';

/** The drawing of a photograph and of what is not in it, in px from the plate's corner. */
export interface PhotographGeometry {
  size: Size;
  /** The photograph. */
  frame: Box;
  people: (PersonPaths & { side: PhotographSide })[];
  /** The paper that it does not show, and below it the place of an answer. */
  papers: (Box & { key: 'paper' | 'answer'; side: PhotographSide })[];
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

/** How it is fitted onto a plate: type, and lengths in px. */
interface PhotographForm {
  name: TypeStyleName;
  head: TypeStyleName;
  paper: TypeStyleName;
  answer: TypeStyleName;
  /** Around the words on a paper. */
  pad: { x: number; y: number };
  /** Between the photograph and what is beside it, and between papers. */
  gap: number;
}

const LARGE: PhotographForm = {
  name: 'place',
  head: 'place',
  paper: 'paper',
  answer: 'ownNameActive',
  pad: { x: 14, y: 10 },
  gap: 30,
};
const SMALL: PhotographForm = {
  name: 'lane',
  head: 'lane',
  paper: 'ownName',
  answer: 'ownName',
  pad: { x: 7, y: 4 },
  gap: 12,
};

/** The photograph's width: as a share of the room, and of its own height, as of any picture on 35 mm film. */
const SHARE = 0.58;
const RATIO = 1.5;

/** Where people stand, as shares of the photograph's width, and how tall they are in it. */
const STANDS = [0.29, 0.71] as const;
const TALL = 0.86;

const LEADING = 1.2;

/** Lays out the people in a photograph and, beside it, what the photograph does not show. */
export function layoutPhotograph(
  scene: PhotographScene,
  context: LayoutContext,
): PhotographGeometry {
  const { words, size } = context;
  const own = words.photograph;
  const form = isLarge(size) ? LARGE : SMALL;
  const notes = layoutNotes(own.title, own.note, size.width);
  const top = belowNotes(notes) + (isLarge(size) ? 12 : 3);
  const room: Box = {
    x: NOTE_MARGIN,
    y: top,
    width: size.width - 2 * NOTE_MARGIN,
    height: size.height - top - 8,
  };
  const caption = typeStyles[form.name].size * LEADING + 4;
  const width = Math.min(room.width * SHARE, (room.height - caption) * RATIO);
  const height = width / RATIO;
  const y = room.y + Math.max(0, room.height - caption - height) / 2;
  const beside = room.x + width + form.gap;
  // If the plate is wider than they need, the two are centred on it.
  const free = Math.max(0, room.x + room.width - beside - width * BESIDE);
  const frame: Box = { x: room.x + free / 2, y, width, height };
  const column: Box = {
    x: beside + free / 2,
    y,
    width: room.x + room.width - beside - free,
    height,
  };
  const lacking = layoutLacking(scene, column, form, context);
  return {
    size,
    frame,
    people: scene.people.map(({ side }, index) => ({
      side,
      ...personPaths(
        frame.x + frame.width * (STANDS[index] ?? 0.5),
        frame.y + frame.height,
        frame.height * TALL,
      ),
    })),
    papers: lacking.papers,
    labels: [
      ...scene.people.map((one, index) => {
        const name = isLarge(size) ? nameOf(one, context) : familyOf(one, context);
        return labelAt(
          { key: one.person, tone: one.side, lines: [{ text: name, style: form.name }] },
          {
            x: frame.x + frame.width * (STANDS[index] ?? 0.5),
            y: frame.y + frame.height + caption - 4,
            align: 'middle',
          },
        );
      }),
      ...lacking.labels,
    ],
    notes,
  };
}

/** The greatest width of the column beside the photograph, as a share of the photograph's. */
const BESIDE = 0.72;

function familyOf({ person }: PhotographScene['people'][number], { facts }: LayoutContext): string {
  return facts.photographs.people[person]?.family ?? '';
}

/** What the photograph does not show, below each other in a column beside it. */
function layoutLacking(
  { lacks }: PhotographScene,
  column: Box,
  form: PhotographForm,
  { words }: LayoutContext,
): Pick<PhotographGeometry, 'papers' | 'labels'> {
  const own = words.photograph;
  const inner = column.width - 2 * form.pad.x;
  const parts = [
    { key: 'paper', side: lacks.from, tone: 'plain', text: lacks.part, style: form.paper },
    { key: 'answer', side: lacks.asked, tone: 'noted', text: own.answer, style: form.answer },
  ] as const;
  const linesOf = (text: string, style: TypeStyleName, width: number) =>
    wrapEvenly(text, style, width).map((line) => ({ text: line, style }));
  const heading = linesOf(own.lacks, form.head, column.width);
  const headSize = typeStyles[form.head].size;
  const head = labelAt(
    { key: 'lacks', tone: 'plain', lines: heading },
    { x: column.x, y: column.y + headSize * 0.8, align: 'start' },
  );
  const papers: PhotographGeometry['papers'] = [];
  const labels = [head];
  let y = head.box.y + head.box.height + form.gap / 2;
  // Both reach down to where the photograph does.
  const share = (column.y + column.height - y - form.gap / 2) / parts.length;
  for (const { key, side, tone, text, style } of parts) {
    const lines = linesOf(text, style, inner);
    const { size } = typeStyles[style];
    const ofWords = ((lines.length - 1) * LEADING + 1.04) * size;
    const height = Math.max(share, ofWords + 2 * form.pad.y);
    papers.push({ key, side, x: column.x, y, width: column.width, height });
    labels.push(
      labelAt(
        { key, tone, lines },
        { x: column.x + form.pad.x, y: y + (height - ofWords) / 2 + size * 0.8, align: 'start' },
      ),
    );
    y += height + form.gap / 2;
  }
  return { papers, labels };
}
