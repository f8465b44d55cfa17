import type { Box } from '../../kit/geometry.ts';
import { measureText, wrapEvenly } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { LayoutContext } from '../figure.ts';
import type { PlacedPaper } from './table-geometry.ts';
import type { Paper, TableScene } from './table-schema.ts';

/** How crooked papers lie, in degrees, and how far from the middle, as a share of the room beside them. */
const TURNS = [-1.1, 0.8, -0.6, 1];
const ASIDE = [-0.5, 0.45, -0.3, 0.5];

const LEADING = 1.22;
/** Between the edge of a paper and its words sideways, and from the papers to the edge of their box, in px. */
const PAD = 9;
const EDGE = 2;

/** The styles of the words on papers, and the room above and below them, in px. */
export interface PaperForm {
  slip: TypeStyleName;
  plate: TypeStyleName;
  pad: number;
}

/**
 * Lays a scene's papers into a part of the table, below each other in their order: those before sides further apart. Their
 * words are set in the first of `forms` in which all of them have room.
 */
export function placePapers(
  scene: TableScene,
  table: Box,
  { facts }: LayoutContext,
  forms: readonly PaperForm[],
): PlacedPaper[] {
  const made = papersOf(scene).map((paper, index) => {
    const said = facts.tables.quotations[paper.quotation] ?? '';
    return { paper, index, text: paper.part ?? said };
  });
  const laid = forms.map((form) =>
    made.map(({ paper, index, text }) => {
      const style = form[paper.kind === 'plate' ? 'plate' : 'slip'];
      const leading = typeStyles[style].size * LEADING;
      const words = text === '' ? [] : wrapEvenly(text, style, table.width - 2 * (EDGE + PAD));
      // An answer that is not there takes one line, and half of the table.
      const lines = words.length > 0 ? words : [''];
      const width =
        words.length > 0
          ? Math.max(...lines.map((line) => measureText(line, style))) + 2 * PAD
          : table.width / 2;
      const height = lines.length * leading + 2 * form.pad;
      return { paper, index, style, leading, lines, width, height, pad: form.pad };
    }),
  );
  const heightOf = (all: readonly { height: number; pad: number }[]) =>
    all.reduce((sum, { height, pad }, index) => sum + height + (index > 0 ? pad : 0), 0);
  const room = table.height - 2 * EDGE;
  const sheets = laid.find((one) => heightOf(one) <= room) ?? laid.at(-1) ?? [];
  // Papers before both sides lie in the halves of those sides, others together in the middle.
  const spare = Math.max(0, room - heightOf(sheets));
  const isParted = sheets.some(({ paper }) => paper.before !== undefined);
  const apart = isParted && sheets.length > 1 ? spare / 2 : 0;
  let y = table.y + EDGE + (spare - apart * (sheets.length - 1)) / 2;
  return sheets.map(({ paper, index, style, leading, lines, width, height, pad }) => {
    const isPlate = paper.kind === 'plate';
    const free = table.width - 2 * EDGE - width;
    const aside = isPlate || isParted ? 0 : (ASIDE[index % ASIDE.length] ?? 0);
    const x = table.x + EDGE + free / 2 + (aside * free) / 2;
    const top = y;
    y += height + pad + apart;
    return {
      key: `${paper.quotation} ${paper.part ?? ''}`,
      presence: 1,
      kind: paper.kind,
      side: paper.before ?? null,
      box: { x, y: top, width, height },
      turn: isPlate || paper.kind === 'blank' ? 0 : (TURNS[index % TURNS.length] ?? 0),
      style,
      lines: lines.map((text, line) => ({
        text,
        x: x + width / 2,
        y: top + pad + (line + 0.78) * leading,
      })),
    };
  });
}

type OwnPaper = Omit<Paper, 'kind'> & { kind: PlacedPaper['kind'] };

/** The papers of a scene from top to bottom; of an offer also the place for the answer of whoever was asked. */
function papersOf({ kind, papers, chairs }: TableScene): OwnPaper[] {
  if (kind !== 'offer') return papers;
  return chairs.map(
    ({ side }): OwnPaper =>
      papers.find(({ before }) => before === side) ?? {
        quotation: '',
        before: side,
        kind: 'blank',
      },
  );
}
