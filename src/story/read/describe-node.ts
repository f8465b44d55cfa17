import type { MdastNode } from 'satteri';
import { authorComponents } from '../author-components/author-components.ts';
import { nearestName, type Problem } from './problem.ts';

const NAMES = Object.keys(authorComponents);
const PROSE = 'words and components only';

/** What a step may contain, for messages. */
export const BLOCKS = `paragraphs, ${Object.entries(authorComponents)
  .filter(([, { isBlock }]) => isBlock)
  .map(([name]) => `<${name}>`)
  .join(', ')} and <Later>`;

/** What authors call the parts of Markdown that chapters do not allow. */
const MARKDOWN_NAMES: Record<string, string> = {
  blockquote: 'a block quotation (>)',
  code: 'a block of code',
  definition: 'a link definition',
  delete: 'struck-through words',
  footnoteDefinition: 'a footnote',
  footnoteReference: 'a footnote',
  heading: 'a heading',
  html: 'HTML',
  inlineCode: 'code',
  list: 'a list',
  paragraph: 'a paragraph',
  table: 'a table',
  thematicBreak: 'a horizontal rule (---)',
};

/** Describes, in an author's terms, a node that a chapter does not allow. */
export function describeNode(node: MdastNode): Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { found: quoteCode(`{${node.value}}`), allowed: `${PROSE}, no braces` };
    case 'mdxjsEsm':
      return {
        found: quoteCode(node.value),
        allowed: `${PROSE}; a component needs no import, and a chapter runs no code`,
      };
    case 'image':
    case 'imageReference':
      return {
        found: 'url' in node ? `the picture "${node.url}"` : 'a picture',
        allowed: 'no pictures in prose: what a step shows is in its storyboard',
      };
    case 'link':
    case 'linkReference':
      return {
        found: 'url' in node ? `the link to "${node.url}"` : 'a link',
        allowed: 'no links in prose: a source as <Cite id="…"/>, a term as <Term id="…">',
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      return {
        found: `<${name}>`,
        allowed: NAMES.join(', '),
        nearest: nearestName(name, NAMES),
      };
    }
    default: {
      const found = MARKDOWN_NAMES[node.type] ?? `a ${node.type}`;
      const isInline = ['delete', 'footnoteReference', 'inlineCode', 'html'].includes(node.type);
      return { found, allowed: isInline ? PROSE : BLOCKS };
    }
  }
}

/** Code on one line, shortened if necessary. */
function quoteCode(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
