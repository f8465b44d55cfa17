import type { Content, LanguageContent } from '../read/load-content.ts';
import type { Block, ComponentUse } from '../read/read-chapter.ts';

/** The words a reader sees in some blocks, for counting; dates and figures stand as one short text each. */
export function wordsOf(
  content: Content,
  language: LanguageContent,
  blocks: readonly Block[],
): string {
  return blocks
    .map((block) =>
      block.pieces
        .map((piece) => ('text' in piece ? piece.text : wordsOfUse(content, language, piece.use)))
        .join(''),
    )
    .join(' ');
}

function wordsOfUse(content: Content, language: LanguageContent, use: ComponentUse): string {
  const { attributes } = use;
  const quotation = (id: string | undefined) =>
    content.quotations.data.find((record) => record.id === id)?.text ?? '';
  switch (use.name) {
    case 'Person':
      return language.people.data[attributes.id ?? '']?.name ?? '';
    case 'Quote':
      return quotation(attributes.id);
    case 'BothNames':
      return `${quotation(attributes.us)} ${quotation(attributes.russia)}`;
    case 'Fact':
    case 'Allies':
      return '1';
    case 'Distance':
      return '1 km';
    case 'Day':
      return '1 January 2000';
    case 'Cite':
    case 'NotFound':
    case 'Term':
    case 'Step':
    case 'Later':
      return '';
  }
}

/** How many words a text has: runs of letters and figures, with the apostrophes and hyphens inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
