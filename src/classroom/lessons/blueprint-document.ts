import { blueprintWords } from '../../schema/classroom/blueprint.ts';
import { editionIn, story } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { sourcesOfSheet } from '../../story/lessons/lesson-sources.ts';
import type { Block } from '../word/block.ts';
import { wordFile } from '../word/word-file.ts';
import { frameOf, numberOf, runsOfLesson, sourceBlocks } from './lesson-blocks.ts';
import { materialTitle } from './material-title.ts';

/** The inquiry for a word processor: its question, three supporting ones with tasks and sources, and the argument. */
export function blueprintDocument(language: string): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { formats, words } = edition;
  const { blueprint: labels } = words.classroom.data;
  const blueprint = words.blueprint.data;
  const sources = sourcesOfSheet(story.content, blueprintWords, blueprint);
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const section = (heading: string, text: string): Block[] => [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', text: runs(text) },
  ];
  const featured = (ids: readonly string[]): string[] =>
    ids.map((id) => {
      const { publisher } = story.content.sources.get(id);
      return `${publisher} [${numberOf(edition, id, sources)}]`;
    });
  return wordFile({
    ...frameOf(edition),
    title: blueprint.title,
    description: labels.about,
    isOnePage: true,
    blocks: [
      ...section(labels.compelling, blueprint.question),
      ...section(labels.staging, blueprint.staging),
      {
        kind: 'table',
        head: blueprint.supporting.map((_, index) =>
          fill(labels.supporting, { number: formats.number(index + 1) }),
        ),
        rows: [
          blueprint.supporting.map(({ question }) =>
            runs(question).map((run) => ({ ...run, isBold: true })),
          ),
          blueprint.supporting.map(({ task }) => [
            { text: `${labels.task}: `, isBold: true },
            ...runs(task),
          ]),
          blueprint.supporting.map(({ materials, sources: own }) => [
            { text: `${labels.featured}: `, isBold: true },
            {
              text: [...materials.map((one) => materialTitle(edition, one)), ...featured(own)].join(
                '; ',
              ),
            },
          ]),
        ],
      },
      ...section(labels.argument, blueprint.argument),
      ...section(labels.extension, blueprint.extension),
      ...section(labels.action, blueprint.action),
      { kind: 'heading', level: 2, text: labels.standards },
      { kind: 'paragraph', text: labels.standards_checked },
      ...sourceBlocks(edition, sources),
    ],
  });
}
