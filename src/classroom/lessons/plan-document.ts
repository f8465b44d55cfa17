import type { Material } from '../../schema/classroom/material.ts';
import { plan as planSchema } from '../../schema/classroom/plan.ts';
import { editionIn, story } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { sourcesOfSheet } from '../../story/lessons/lesson-sources.ts';
import type { Block, Run } from '../word/block.ts';
import { wordFile } from '../word/word-file.ts';
import { materialTitle } from './material-title.ts';
import { frameOf, runsOfLesson, sourceBlocks } from './lesson-blocks.ts';

/** A plan for a word processor: for each lesson a table of minutes, then what it needs, with the addresses of its pages. */
export function planDocument(
  language: string,
  id: string,
  addressOf: (material: Material) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { formats, words } = edition;
  const { plans: labels, sheet } = words.classroom.data;
  const plan = words.plans.get(id);
  const sources = sourcesOfSheet(story.content, planSchema, plan);
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const minutes = (count: number) =>
    formats.count(sheet.minutes, count, { count: formats.number(count) });
  const { support, challenge, language: tongue } = plan.differentiation;
  const section = (heading: string, text: string): Block[] => [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', text: runs(text) },
  ];
  const named = ({ name, uses = [] }: (typeof plan.lessons)[number]['phases'][number]): Run[] => [
    { text: name },
    ...(uses.length === 0
      ? []
      : [
          {
            text: ` ${labels.uses} ${uses.map((one) => materialTitle(edition, one)).join('; ')}`,
            isItalic: true,
          },
        ]),
  ];
  return wordFile({
    ...frameOf(edition),
    title: plan.title,
    description: plan.lead,
    blocks: [
      { kind: 'paragraph', text: plan.lead },
      ...plan.lessons.flatMap((lesson, index): Block[] => [
        {
          kind: 'heading',
          level: 1,
          text: `${
            plan.lessons.length > 1
              ? fill(labels.lesson, { number: formats.number(index + 1), title: lesson.title })
              : lesson.title
          } (${minutes(lesson.minutes)})`,
        },
        {
          kind: 'table',
          head: [sheet.minutes_head, labels.phase, labels.teacher, labels.students],
          shares: [2, 4, 7, 6],
          rows: lesson.phases.map((phase) => [
            formats.number(phase.minutes),
            named(phase),
            runs(phase.teacher),
            runs(phase.students),
          ]),
        },
      ]),
      { kind: 'heading', level: 2, text: labels.materials },
      {
        kind: 'list',
        sign: 'dot',
        items: plan.materials.map(
          (material) => `${materialTitle(edition, material)} (${addressOf(material)})`,
        ),
      },
      { kind: 'heading', level: 2, text: labels.differentiation },
      {
        kind: 'list',
        sign: 'dot',
        items: (
          [
            [labels.support, support],
            [labels.challenge, challenge],
            [labels.language, tongue],
          ] as const
        ).map(([name, text]) => [{ text: `${name}: `, isBold: true }, ...runs(text)]),
      },
      ...section(labels.exit_ticket, plan.exit_ticket),
      ...section(labels.without_network, plan.without_network),
      ...sourceBlocks(edition, sources),
    ],
  });
}
