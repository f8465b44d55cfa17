import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import type { PhotographScene, Standing } from './photograph-schema.ts';

/** The drawing in words, for readers who cannot see it. */
export function describePhotograph(scene: PhotographScene, context: FigureContext): string {
  const own = context.words.photograph;
  const [left = '', right = ''] = scene.people.map((one) => nameOf(one, context));
  const paper = fill(own.quoted, { words: scene.lacks.part });
  return fill(own.described, {
    ...{ title: own.title, left, right, paper },
    ...{ lacks: own.lacks, answer: own.answer },
  });
}

/** Who stands where, and what is not in it. */
export function tabulatePhotograph(
  { people, lacks }: PhotographScene,
  context: FigureContext,
): Table {
  const own = context.words.photograph;
  return {
    caption: own.caption,
    head: [own.head_where, own.head_side, own.head_what],
    rows: [
      ...people.map((one, index) => [
        index === 0 ? own.left : own.right,
        own.sides[one.side],
        nameOf(one, context),
      ]),
      [own.lacks, own.sides[lacks.from], fill(own.quoted, { words: lacks.part })],
      [own.lacks, own.sides[lacks.asked], own.answer],
    ],
  };
}

/** A person's whole name. */
export function nameOf({ person }: Standing, { facts }: FigureContext): string {
  return facts.photographs.people[person]?.name ?? '';
}
