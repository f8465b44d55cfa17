import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { nameOf, titleOf } from './table-labels.ts';
import type { Chair, TableScene } from './table-schema.ts';

/** Who sits at the table and what lies on it, for readers who cannot see it. */
export function describeTable(scene: TableScene, context: FigureContext): string {
  const { words, formats, facts } = context;
  const own = words.table;
  const chairs = scene.chairs.map((chair) => {
    const who = nameOf(chair, context);
    if (chair.is === 'taken') return who;
    return fill(own.described_chair, { who, state: stateOf(chair, context) });
  });
  const papers = scene.papers.map(({ quotation, part }) =>
    fill(own.quoted, { words: part ?? facts.tables.quotations[quotation] ?? '' }),
  );
  return [
    fill(own.described, { title: titleOf(scene, context), chairs: formats.list(chairs) }),
    ...(papers.length > 0 ? [fill(own.described_papers, { words: formats.list(papers) })] : []),
  ].join(' ');
}

/** Every chair, with the meetings at which somebody sat there. */
export function tabulateTable(scene: TableScene, context: FigureContext): Table {
  const own = context.words.table;
  return {
    caption: own.caption,
    head: [own.head_side, own.head_who, own.head_state, own.head_met],
    rows: scene.chairs.map((chair) => [
      own.sides[chair.side],
      chair.person === undefined ? '' : nameOf(chair, context),
      stateOf(chair, context),
      metOf(chair, scene, context),
    ]),
  };
}

/** What has become of a chair, and who wants it taken. */
function stateOf({ is, wanted_by: by }: Chair, { words }: FigureContext): string {
  const { states, sides, wanted_by: wanted } = words.table;
  return by === undefined ? states[is] : fill(wanted, { who: sides[by] });
}

/** Where and when somebody sat there, as far as the picture is about it. */
function metOf(
  { is, met }: Chair,
  { meeting }: TableScene,
  { facts, words, formats }: FigureContext,
): string {
  const ids = met ?? (meeting === undefined || is !== 'taken' ? [] : [meeting]);
  const meetings = ids.flatMap((id) => {
    const event = facts.events.find((one) => one.id === id);
    if (!event) return [];
    const place = facts.places[event.places[0] ?? '']?.name ?? '';
    return [fill(words.table.meeting, { place, date: formats.date(event.date) })];
  });
  return meetings.join('; ');
}
