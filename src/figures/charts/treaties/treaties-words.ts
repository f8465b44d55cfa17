import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { Table } from '../../kit/table.ts';
import type { FigureContext } from '../figure.ts';
import { nameWithYears, treatiesBy } from './treaties-lives.ts';

/** The treaties in words, for readers who cannot see them. */
export function describeTreaties(date: string, context: FigureContext): string {
  const known = treatiesBy(context.facts, instantOf(date));
  const said = known.map((one) => nameWithYears(one, context));
  return fill(context.words.treaties.described, { treaties: said.join('; ') });
}

/** The dates of each treaty, as far as they are known on a day. */
export function tabulateTreaties(date: string, { facts, words, formats }: FigureContext): Table {
  const today = instantOf(date);
  const own = words.treaties;
  const day = (one: string | null) =>
    one === null || instantOf(one) > today ? own.no_date : formats.date(one);
  return {
    caption: own.caption,
    head: [own.head_treaty, own.head_signed, own.head_in_force, own.head_ended],
    rows: treatiesBy(facts, today).map(({ treaty }) => [
      treaty.label,
      day(treaty.signed),
      day(treaty.enteredIntoForce),
      day(treaty.ended),
    ]),
  };
}
