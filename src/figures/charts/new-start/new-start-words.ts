import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import { QUANTITIES, type DeclaredCount, type DeclarationFacts } from './new-start-facts.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { disputedCount, exchangesUpTo, lastCount } from './new-start-known.ts';

/** The exchanges in words, for readers who cannot see them: each side's last known counts beside the limits. */
export function describeNewStart(date: string, context: FigureContext): string {
  const {
    facts,
    words: { new_start: words },
    formats,
  } = context;
  const cursor = instantOf(date);
  const exchanges = exchangesUpTo(facts, cursor);
  const disputed = disputedCount(exchanges, cursor);
  const panels = QUANTITIES.map((quantity) =>
    fill(words.described_limit, {
      what: words[quantity],
      limit: formats.number(facts.newStart.limits[quantity]),
      values: formats.list(
        (['us', 'russia'] as const).flatMap((party) => {
          const last = lastCount(exchanges, party, quantity);
          return last
            ? [
                fill(words.value, { state: words[party], number: formats.number(last.value) }),
                fill(words.value_date, { month: formats.shortMonth(instantOf(last.asOf)) }),
              ].join(' ')
            : [];
        }),
      ),
    }),
  );
  return [
    words.described,
    ...panels,
    ...(disputed === null ? [] : [fill(words.disputed, { number: formats.number(disputed) })]),
  ].join(' ');
}

/** All that was declared and known up to a date, a row for each side and exchange. */
export function tabulateNewStart(date: string, context: FigureContext): Table {
  const {
    facts,
    words: { new_start: words },
    formats,
  } = context;
  const countOf = (count: DeclaredCount, { state }: DeclarationFacts) => {
    if (!count) return state === 'not_provided' ? words.not_provided : words.not_found;
    const value = formats.number(count.value);
    return count.isComputed ? fill(words.computed, { number: value }) : value;
  };
  return {
    caption: words.caption,
    head: [words.as_of, words.state, ...QUANTITIES.map((quantity) => words[quantity])],
    rows: [
      [
        '',
        words.limits,
        ...QUANTITIES.map((quantity) => formats.number(facts.newStart.limits[quantity])),
      ],
      ...exchangesUpTo(facts, instantOf(date)).flatMap(({ asOf, us, russia }) =>
        [us, russia].flatMap((one) =>
          one === null
            ? []
            : [
                [
                  formats.date(asOf),
                  words[one.party],
                  ...QUANTITIES.map((quantity) => countOf(one[quantity], one)),
                ],
              ],
        ),
      ),
    ],
  };
}
