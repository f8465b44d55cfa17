import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import type { ListSign } from './block.ts';

/** A face that every word processor has, or has one of the same widths for. */
const FACE = 'Arial';

/** Points, in half points. */
const pt = (points: number) => points * 2;

/** Millimetres, in twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4. */
export const PAGE = { width: mm(210), height: mm(297), margin: mm(20) } as const;

/** How large the type of a document is, in points, and the room around it: `share` of the usual, line heights in 240ths. */
const USUAL = { text: 11, note: 8.5, title: 22, heads: [18, 13, 11], share: 1, line: 276 } as const;
const ONE_PAGE = { text: 9.5, note: 7.5, title: 18, heads: [13, 11, 9.5], share: 0.5, line: 252 };

/**
 * The styles of a document: real headings, so that a screen reader and a table of contents find them. A line is as high as
 * what stands in it: without the rule some programs cut off pictures and large letters.
 */
export function stylesFor(locale: string, isOnePage: boolean): IStylesOptions {
  const { text, note, title, heads, share, line } = isOnePage ? ONE_PAGE : USUAL;
  const spacing = (before: number, after: number) => ({
    before: mm(before * share),
    after: mm(after * share),
  });
  const heading = (points: number, before: number) => ({
    run: { font: FACE, size: pt(points), bold: true, color: '000000' },
    paragraph: { spacing: spacing(before, 1.5) },
  });
  const [first = text, second = text, third = text] = heads;
  return {
    default: {
      document: {
        run: { font: FACE, size: pt(text), language: { value: locale } },
        paragraph: { spacing: { ...spacing(0, 1.5), line, lineRule: LineRuleType.AUTO } },
      },
      title: heading(title, 3),
      heading1: heading(first, 6),
      heading2: heading(second, 5),
      heading3: heading(third, 4),
    },
    paragraphStyles: [
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: pt(note), color: '444444' },
        paragraph: { spacing: { ...spacing(0, 1), line: 252, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

const sign = (
  reference: Exclude<ListSign, 'line'>,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: mm(8), hanging: mm(6) } } },
    },
  ],
});

/** The signs before the items of lists. */
export const numbering: INumberingOptions = {
  config: [
    sign('dot', LevelFormat.BULLET, '•'),
    sign('box', LevelFormat.BULLET, '☐'),
    sign('number', LevelFormat.DECIMAL, '%1.'),
    sign('letter', LevelFormat.UPPER_LETTER, '%1.'),
  ],
};
