import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { sayOf } from './spans-layout.ts';
import type { SpansScene } from './spans-schema.ts';

/** The spans in words, for readers who cannot see them. */
export function describeSpans(scene: SpansScene, context: FigureContext): string {
  const own = context.words.spans;
  const spans = scene.spans.map((span) => sayOf(span, context)).join('; ');
  return fill(own.described, { title: own.titles[scene.about], spans });
}

/** Every span with its dates. */
export function tabulateSpans({ spans }: SpansScene, { words, formats }: FigureContext): Table {
  const own = words.spans;
  return {
    caption: own.caption,
    head: [own.head_what, own.head_from, own.head_to],
    rows: spans.map(({ row, look, from, to }) => {
      if (look === 'door') return [own.rows[row], own.any_day, own.after_notice];
      return [
        own.rows[row],
        formats.date(from),
        to === undefined ? (from.length === 4 ? formats.date(from) : own.lasts) : formats.date(to),
      ];
    }),
  };
}
