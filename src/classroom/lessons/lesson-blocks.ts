import { componentOf } from '../../story/author-components/author-components.ts';
import { story, type Edition } from '../../story/current-story.ts';
import { readLesson } from '../../story/lessons/read-lesson.ts';
import type { Block, Run, WordDocument } from '../word/block.ts';

/** A text of a lesson for a word processor: its values filled in, and each marker as its source's number in brackets. */
export function runsOfLesson(edition: Edition, text: string, sources: readonly string[]): Run[] {
  const { formats, words } = edition;
  const { content } = story;
  return readLesson(text).flatMap(({ pieces }, index) => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...pieces.flatMap((piece): Run[] => {
      if ('text' in piece) return [{ text: onOneLine(piece.text) }];
      const { name, attributes } = piece.use;
      const component = componentOf(name);
      const numbers = component
        .notes(attributes, content)
        .flatMap(({ kind, id }) => (kind === 'source' ? [numberOf(edition, id, sources)] : []));
      return [
        { text: component.text(attributes, { content, words, formats }) },
        ...(numbers.length > 0 ? [{ text: ` [${numbers.join(', ')}]` }] : []),
      ];
    }),
  ]);
}

/** The number of a source on its sheet, counted from 1. */
export function numberOf({ formats }: Edition, id: string, sources: readonly string[]): string {
  const at = sources.indexOf(id);
  if (at < 0) throw new Error(`${id} is not among the sources of its sheet`);
  return formats.number(at + 1);
}

/** The list of a sheet's sources, with the numbers that its markers have. */
export function sourceBlocks({ formats, words }: Edition, sources: readonly string[]): Block[] {
  if (sources.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.classroom.data.sheet.sources },
    {
      kind: 'list',
      sign: 'number',
      isNote: true,
      items: sources.map((id) => {
        const { publisher, title, date, url } = story.content.sources.get(id);
        return [
          { text: `${publisher}, ` },
          { text: title, isItalic: true },
          { text: date === null ? '' : `, ${formats.date(date)}` },
          { text: url === null ? '' : `, ${url}` },
        ];
      }),
    },
  ];
}

/** What every document of a lesson has besides its title and its parts. */
export function frameOf({
  interface: words,
}: Edition): Pick<WordDocument, 'creator' | 'locale' | 'date'> {
  const { site, locale } = words;
  return { creator: site.name, locale, date: story.content.plan.data.knowledge_ends };
}

function onOneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
