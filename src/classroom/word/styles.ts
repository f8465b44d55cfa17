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

const heading = (points: number, before: number) => ({
  run: { font: FACE, size: pt(points), bold: true, color: '000000' },
  paragraph: { spacing: { before: mm(before), after: mm(1.5) } },
});

/**
 * The styles of a document: real headings, so that a screen reader and a table of contents find them. A line is as high as
 * what stands in it: without the rule some programs cut off pictures and large letters.
 */
export function stylesFor(locale: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FACE, size: pt(11), language: { value: locale } },
        paragraph: { spacing: { after: mm(1.5), line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(22, 3),
      heading1: heading(18, 6),
      heading2: heading(13, 5),
      heading3: heading(11, 4),
    },
    paragraphStyles: [
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: pt(9), color: '444444' },
        paragraph: { spacing: { after: mm(1), line: 252, lineRule: LineRuleType.AUTO } },
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
