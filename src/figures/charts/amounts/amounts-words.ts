import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { amountsOf, labelOf, titleOf } from './amounts-layout.ts';
import type { AmountsScene } from './amounts-schema.ts';

/** The amounts in words, for readers who cannot see them. */
export function describeAmounts(scene: AmountsScene, context: FigureContext): string {
  const { words, formats } = context;
  const amounts = amountsOf(scene.picture, context).map((amount) => labelOf(amount, context));
  return fill(words.amounts.described, {
    title: titleOf(scene, context),
    amounts: formats.list(amounts),
  });
}

/** Every number drawn. */
export function tabulateAmounts({ picture }: AmountsScene, context: FigureContext): Table {
  const { words, formats } = context;
  const own = words.amounts;
  return {
    caption: own.caption,
    head: [own.head_what, own.head_least, own.head_most],
    rows: amountsOf(picture, context).map((amount) => [
      labelOf(amount, context),
      formats.number(amount.least),
      formats.number(amount.most),
    ]),
  };
}
