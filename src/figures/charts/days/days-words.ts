import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { DAY, markedDays } from './days-marks.ts';
import type { DaysScene } from './days-schema.ts';

/** The calendar in words, for readers who cannot see it. */
export function describeDays(scene: DaysScene, date: string, context: FigureContext): string {
  const { words, formats } = context;
  const own = words.days;
  const marks = markedDays(scene, date, context).map(({ date: day, what }) =>
    fill(own.described_mark, { date: day, what }),
  );
  const left = Math.round((instantOf(scene.to) - instantOf(date)) / DAY);
  return fill(own.described, {
    title: own.titles[scene.about],
    left: formats.number(Math.max(0, left)),
    marks: formats.list(marks),
  });
}

/** The marked days. */
export function tabulateDays(scene: DaysScene, date: string, context: FigureContext): Table {
  const own = context.words.days;
  return {
    caption: own.caption,
    head: [own.head_date, own.head_what],
    rows: markedDays(scene, date, context).map(({ date: day, what }) => [day, what]),
  };
}
