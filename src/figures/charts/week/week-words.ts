import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { stopsOf } from './week-layout.ts';
import type { WeekScene } from './week-schema.ts';

/** The week in words, for readers who cannot see it. */
export function describeWeek(scene: WeekScene, context: FigureContext): string {
  const own = context.words.week;
  const stops = rowsOf(scene, context).map(([date = '', place = '', who = '']) =>
    fill(own.described_stop, { date, place, who }),
  );
  return fill(own.described, { title: own.title, stops: stops.join('; ') });
}

/** Every meeting with its day and its city. */
export function tabulateWeek(scene: WeekScene, context: FigureContext): Table {
  const own = context.words.week;
  return {
    caption: own.caption,
    head: [own.head_day, own.head_place, own.head_who],
    rows: rowsOf(scene, context),
  };
}

function rowsOf(scene: WeekScene, context: FigureContext): string[][] {
  const { facts, words, formats } = context;
  return stopsOf(scene, context).map(({ at, place, row }) => [
    formats.shortWeekday(at),
    facts.places[place]?.name ?? place,
    words.week.rows[row],
  ]);
}
