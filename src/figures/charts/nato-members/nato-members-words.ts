import type { NatoMembersScene } from './nato-members-schema.ts';
import { extentOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { enlargements } from './nato-members-layout.ts';

/** The members in words, for readers who cannot see them. */
export function describeNatoMembers(
  { marks }: NatoMembersScene,
  date: string,
  { facts, words: { nato_members: own }, formats }: FigureContext,
): string {
  const steps = enlargements(facts.accessions, extentOf(date)[0]);
  const said = steps.map(({ year, after }) => `${formats.number(after)} (${String(year)})`);
  const marked = facts.events
    .filter(({ id }) => marks.includes(id))
    .map((event) => `${event.title}, ${formats.date(event.date)}`);
  return [
    fill(own.described, { steps: formats.list(said) }),
    ...(marked.length > 0 ? [fill(own.described_marks, { marks: formats.list(marked) })] : []),
  ].join(' ');
}

/** When each state joined, and the number of members then. */
export function tabulateNatoMembers(
  date: string,
  { facts, words: { nato_members: own }, formats }: FigureContext,
): Table {
  const cursor = extentOf(date)[0];
  const counts = new Map<string, number>();
  for (const { countries, after, before } of enlargements(facts.accessions, cursor)) {
    countries.forEach((country, index) =>
      counts.set(country, countries.length > 1 ? after : before + index + 1),
    );
  }
  return {
    caption: own.caption,
    head: [own.head_country, own.head_date, own.head_members],
    rows: facts.accessions
      .filter(({ country }) => counts.has(country))
      .map(({ country, date: joined }) => [
        own.countries[country] ?? country,
        formats.date(joined),
        formats.number(counts.get(country) ?? 0),
      ]),
  };
}
