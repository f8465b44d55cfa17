import { letterOf } from './figure-letter.ts';
import { documentSet } from '../../schema/classroom/document-set.ts';
import { editionIn, story } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { sourcesOfSheet } from '../../story/lessons/lesson-sources.ts';
import type { Block } from '../word/block.ts';
import { wordFile } from '../word/word-file.ts';
import { frameOf, numberOf, runsOfLesson, sourceBlocks } from './lesson-blocks.ts';

/**
 * A set of documents for a word processor: each side's words letter by letter, with a head-note and a plain version,
 * questions with lines to write on, and the table to fill in.
 */
export function setDocument(language: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { formats, interface: words, words: own } = edition;
  const { documents: labels, sheet } = own.classroom.data;
  const { open, close } = words.quotation_marks;
  const set = own.document_sets.get(id);
  const sources = sourcesOfSheet(story.content, documentSet, set);
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const nameOf = (index: number) => fill(labels.document, { letter: letterOf(index) });
  const questions = [
    [labels.sourcing, set.sourcing],
    [labels.context, set.context],
    [labels.close_reading, set.close_reading],
    [labels.corroboration, set.corroboration],
  ] as const;
  return wordFile({
    ...frameOf(edition),
    title: set.title,
    description: set.question,
    blocks: [
      { kind: 'fields', names: [sheet.name, sheet.class_name, sheet.date] },
      { kind: 'paragraph', text: [{ text: set.question, isBold: true }] },
      { kind: 'paragraph', text: runs(set.background) },
      ...set.excerpts.flatMap(({ quotation, side, occasion, plain }, index): Block[] => {
        const { text, date, source } = story.content.quotations.get(quotation);
        const { speaker, where_found: where, note } = own.quotations.get(quotation);
        return [
          {
            kind: 'heading',
            level: 2,
            text: `${nameOf(index)} · ${words.timeline.parties[side]}`,
          },
          {
            kind: 'note',
            text: [
              { text: fill(labels.said, { speaker, date: formats.date(date) }) },
              { text: ` [${numberOf(edition, source, sources)}]. ` },
              ...runs(occasion),
              { text: ` ${fill(labels.kept, { where })}.${note === undefined ? '' : ` ${note}`}` },
            ],
            staysWithNext: true,
          },
          {
            kind: 'table',
            head: [labels.original, `${labels.plain}. ${labels.plain_about}`],
            rows: [[`${open}${text}${close}`, plain]],
          },
        ];
      }),
      { kind: 'heading', level: 1, text: labels.questions },
      ...questions.flatMap(([name, texts]): Block[] => [
        { kind: 'heading', level: 3, text: name },
        ...texts.flatMap((text): Block[] => [
          { kind: 'paragraph', text: runs(text), staysWithNext: true },
          { kind: 'lines', count: 2 },
        ]),
      ]),
      { kind: 'heading', level: 1, text: labels.organizer },
      {
        kind: 'table',
        head: ['', ...set.organizer],
        shares: [3, ...set.organizer.map(() => 5)],
        isFilledIn: true,
        rows: set.excerpts.map((_, index) => [nameOf(index), ...set.organizer.map(() => '')]),
      },
      ...sourceBlocks(edition, sources),
    ],
  });
}
