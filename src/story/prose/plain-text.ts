import { componentOf } from '../author-components/author-components.ts';
import type { ProseSources } from '../author-components/define-component.ts';
import type { ProseBlock } from '../read/read-chapter.ts';

/** What a file's layout puts between words. Typography's own spaces, such as those before a colon in French, are letters. */
const GAPS = /[ \t\r\n]+/g;
const ENDS = /^ | $/g;

/** The text of some blocks on one line, without markers and without the speakers of quotations. */
export function plainText(from: ProseSources, blocks: readonly ProseBlock[]): string {
  const textOf = (block: ProseBlock) =>
    block.pieces
      .map((piece) =>
        'text' in piece ? piece.text : componentOf(piece.use.name).text(piece.use.attributes, from),
      )
      .join('');
  return blocks.map(textOf).join(' ').replace(GAPS, ' ').replace(ENDS, '');
}
