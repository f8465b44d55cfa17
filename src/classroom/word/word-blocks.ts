import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { runsOf, type Block, type PictureBlock, type TableBlock, type Text } from './block.ts';
import { mm, PAGE } from './styles.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '888888' } as const;

/** The width of the text. */
const WIDTH = PAGE.width - 2 * PAGE.margin;

function written(text: Text): TextRun[] {
  return runsOf(text).map(({ text: words, isBold = false, isItalic = false }) => {
    // What is not said here is as the paragraph's style says.
    const options: IRunOptions = {
      text: words,
      ...(isBold ? { bold: true } : {}),
      ...(isItalic ? { italics: true } : {}),
    };
    return new TextRun(options);
  });
}

/**
 * A block as the parts of a document. `place` is its own in the document: it tells lists apart that are numbered from 1
 * each, and gives a picture its number.
 */
export function partsOf(block: Block, place: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: written(block.text),
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({ children: written(block.text), keepNext: block.staysWithNext ?? false }),
      ];
    case 'note':
      return [
        new Paragraph({
          style: 'Note',
          children: written(block.text),
          keepNext: block.staysWithNext ?? false,
        }),
      ];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            ...(block.isNote ? { style: 'Note' } : {}),
            ...(block.sign === 'line'
              ? { children: [new TextRun('____  '), ...written(item)] }
              : {
                  children: written(item),
                  numbering: { reference: block.sign, level: 0, instance: place },
                }),
            // The first two stay together; a long list may go on on the next page.
            keepNext: index === 0 && block.items.length > 1,
            spacing: { after: mm(block.isNote ? 0 : 0.8) },
          }),
      );
    case 'lines':
      // Nobody turns the page within an answer.
      return Array.from({ length: block.count }, (_, index) =>
        fields([''], index + 1 < block.count),
      );
    case 'fields':
      return [fields(block.names)];
    case 'table':
      return [table(block)];
    case 'picture':
      return [picture(block, place)];
    case 'new_page':
      // As low as a line can be: a page begins with what stands on it.
      return [
        new Paragraph({
          children: [],
          pageBreakBefore: true,
          spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
        }),
      ];
  }
}

/** The greatest height of a picture, so that a title and some lines have room on its page. */
const MOST_HIGH = mm(120);

/** Twentieths of a point in a pixel of which there are 96 to an inch. */
const PER_PIXEL = 15;

function picture({ png, ratio, alt }: PictureBlock, place: number): Paragraph {
  const width = Math.min(WIDTH, MOST_HIGH * ratio);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: {
          width: Math.round(width / PER_PIXEL),
          height: Math.round(width / ratio / PER_PIXEL),
        },
        altText: { id: String(place + 1), name: `picture-${String(place + 1)}`, description: alt },
      }),
    ],
  });
}

/** Names with lines after them, on one line; no name leaves the whole line to write on. */
function fields(names: readonly string[], keepNext = false): Paragraph {
  const each = WIDTH / names.length;
  return new Paragraph({
    keepNext,
    children: names.map((name, index) => {
      const before = index > 0 ? '  ' : '';
      return new TextRun({ children: [name === '' ? '' : `${before}${name}: `, new Tab()] });
    }),
    tabStops: names.map((_, index) => ({
      type: TabStopType.RIGHT,
      position: Math.round(each * (index + 1)),
      leader: 'underscore',
    })),
    spacing: { before: mm(2), after: mm(2) },
  });
}

function table({ head, rows, shares = head.map(() => 1), isFilledIn = false }: TableBlock): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((WIDTH * share) / all));
  const cell = (text: Text, column: number) =>
    new TableCell({
      children: [new Paragraph({ children: written(text) })],
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: mm(1), bottom: mm(1), left: mm(1.5), right: mm(1.5) },
    });
  return new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text, column) => cell([{ text, isBold: true }], column)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(cell),
            ...(isFilledIn ? { height: { value: mm(20), rule: HeightRule.ATLEAST } } : {}),
          }),
      ),
    ],
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      ...{ top: LINE, bottom: LINE, left: THIN, right: THIN },
      ...{ insideHorizontal: THIN, insideVertical: THIN },
    },
  });
}
