import { editionIn } from '../../story/current-story.ts';
import { checked } from '../../story/read/checked.ts';
import type { Text } from '../word/block.ts';
import { wordFile } from '../word/word-file.ts';
import { frameOf, runsOfLesson } from './lesson-blocks.ts';

/** An empty box to tick. */
const BOX = '☐';

/** The warm-up for a word processor: statements with boxes to tick, and no answers. */
export function warmUpDocument(language: string): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { formats, words } = edition;
  const { warm_up: labels, sheet } = words.classroom.data;
  const { title, lead, statements } = words.warm_up.data;
  return wordFile({
    ...frameOf(edition),
    title,
    description: lead,
    blocks: [
      { kind: 'fields', names: [sheet.name, sheet.class_name, sheet.date] },
      { kind: 'paragraph', text: runsOfLesson(edition, lead, []) },
      {
        kind: 'table',
        head: ['', labels.statement, labels.is_true, labels.not_true, labels.how_sure],
        shares: [1, 10, 2, 2, 3],
        rows: statements.map(({ misconception, step, truth }, index): Text[] => [
          formats.number(index + 1),
          [
            { text: truth ?? words.misconceptions.get(misconception).said },
            { text: ` ${labels.read_on}: ` },
            { text: checked(edition.steps.get(step), step).title, isItalic: true },
          ],
          BOX,
          BOX,
          labels.levels.join(' · '),
        ]),
      },
    ],
  });
}
