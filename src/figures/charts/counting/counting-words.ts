import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { rangeText, RULES, ruleText } from './counting-layout.ts';

/** The two rules in words, for readers who cannot see the picture. */
export function describeCounting(context: FigureContext): string {
  const own = context.words.counting;
  const examples = context.facts.counting.map((example) => {
    const name = fill(own.vehicles[example.vehicle], {
      count: rangeText(example.carries, context),
    });
    return `${name}. ${RULES.map((rule) => ruleText(rule, example, context)).join('; ')}.`;
  });
  return [`${own.title}.`, ...examples].join(' ');
}

/** All numbers drawn. */
export function tabulateCounting(context: FigureContext): Table {
  const own = context.words.counting;
  const { formats } = context;
  return {
    caption: own.caption,
    head: [
      own.head_vehicle,
      own.head_carries,
      own.head_start1,
      own.head_start1_warheads,
      own.head_start1_vehicles,
      own.head_newstart,
    ],
    rows: context.facts.counting.map(({ vehicle, carries, start1, newStart }) => [
      own.names[vehicle],
      rangeText(carries, context),
      formats.number(Math.round((start1.warheads / start1.vehicles) * 10) / 10),
      formats.number(start1.warheads),
      formats.number(start1.vehicles),
      rangeText(newStart, context),
    ]),
  };
}
