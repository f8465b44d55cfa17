import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { headOf, wordsOf } from './sheets-layout.ts';
import type { SheetsScene } from './sheets-schema.ts';

/** The papers in words, for readers who cannot see them. */
export function describeSheets({ about, stacks }: SheetsScene, context: FigureContext): string {
  const own = context.words.sheets;
  const sheets = stacks.flat().map((sheet) => {
    const [head, what] = [headOf(sheet, context), wordsOf(sheet, context)];
    return head === null ? what : fill(own.described_sheet, { head, what });
  });
  return fill(own.described, { title: own.titles[about], sheets: sheets.join('; ') });
}

/** Every paper with its place and its date. */
export function tabulateSheets({ stacks }: SheetsScene, context: FigureContext): Table {
  const { facts, words, formats } = context;
  const own = words.sheets;
  return {
    caption: own.caption,
    head: [own.head_place, own.head_date, own.head_what],
    rows: stacks.flat().map((sheet) => {
      const { place, date } = sheet;
      return [
        place === undefined ? '' : (facts.places[place]?.name ?? place),
        date === undefined ? '' : formats.date(date),
        wordsOf(sheet, context),
      ];
    }),
  };
}
