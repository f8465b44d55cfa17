import { mdxToMdast, type MdastNode } from 'satteri';
import { ContentError, type Problem } from './problem.ts';

/** Parses a file's MDX into a tree of nodes; throws a ContentError if it is not well formed. */
export function parseMdx(file: string, text: string): MdastNode[] {
  try {
    return childrenOf(mdxToMdast(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [at = '', line = ''] = /^(\d+):\d+: /.exec(message) ?? [];
    const problem = describeMdxError(message.slice(at.length));
    throw new ContentError([
      { file, line: line === '' ? null : Number(line), field: '', ...problem },
    ]);
  }
}

/** A node's children. */
export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** The line where a node begins; 1 for the first. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** The parser's messages for common mistakes, each with a friendlier description. */
const KNOWN_ERRORS: [
  message: RegExp,
  describe: (name: string) => Pick<Problem, 'found' | 'allowed'>,
][] = [
  [
    /^Expected a closing tag for `<(\w*)>`.* before the end of/,
    (name) => ({
      found: `<${name}> without its closing tag`,
      allowed: `</${name}> in the same paragraph, or <${name} … /> if nothing is inside`,
    }),
  ],
  [
    /^Expected a closing tag for `<(\w*)>`/,
    (name) => ({
      found: `<${name}> without its closing tag`,
      allowed: `</${name}> after its content`,
    }),
  ],
  [
    /^Unexpected closing (?:tag|slash)[^`]*`<\/(\w*)>?`/,
    (name) => ({ found: `</${name}> without its opening tag`, allowed: `<${name}> before it` }),
  ],
  [
    /^Unexpected character `!`.* before name/,
    () => ({ found: 'a comment <!-- … -->', allowed: 'comments only in the head, after #' }),
  ],
  [
    /^Unexpected character after `<`|^Unexpected character .* before name/,
    () => ({
      found: 'a < that does not start a component',
      allowed: 'a component with every quotation mark closed, or &lt; for the sign itself',
    }),
  ],
  [
    /in expression, expected a corresponding closing brace/,
    () => ({ found: 'a { without its }', allowed: 'words and components only, no braces' }),
  ],
];

function describeMdxError(message: string): Pick<Problem, 'found' | 'allowed'> {
  for (const [pattern, describe] of KNOWN_ERRORS) {
    const match = pattern.exec(message);
    if (match) return describe(match[1] ?? '');
  }
  return { found: message, allowed: 'well-formed MDX' };
}
