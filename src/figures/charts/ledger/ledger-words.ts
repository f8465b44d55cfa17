import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';

/** The sheet in words, for readers who cannot see it. */
export function describeLedger({ facts, words, formats }: FigureContext): string {
  const own = words.ledger;
  const lines = facts.ledger.map(({ category, us, ussr }) =>
    fill(own.described_line, {
      what: own.categories[category],
      us: formats.number(us),
      ussr: formats.number(ussr),
    }),
  );
  const date = formats.date(facts.ledger[0]?.as_of ?? '');
  return fill(own.described, { title: fill(own.title, { date }), lines: lines.join(' ') });
}

/** Every number on the sheet. */
export function tabulateLedger({ facts, words, formats }: FigureContext): Table {
  const own = words.ledger;
  return {
    caption: own.caption,
    head: [own.head_what, own.us, own.ussr],
    rows: facts.ledger.map(({ category, us, ussr }) => [
      own.categories[category],
      formats.number(us),
      formats.number(ussr),
    ]),
  };
}
