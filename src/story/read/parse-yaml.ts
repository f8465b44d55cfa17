import {
  CST,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Path } from './describe-issues.ts';
import { ContentError, type Problem } from './problem.ts';

/** Well-formed YAML that still knows where each field is. */
export interface ParsedYaml {
  value: unknown;
  /** The line of a field or, if it is missing, of its nearest existing ancestor; 1 for the first. */
  lineAt: (path: Path) => number | null;
}

/**
 * Parses the YAML of a file, or of the part that starts after `linesBefore` lines. Throws a ContentError with only the
 * first mistake, since later ones are mostly consequences, but with all duplicate keys.
 */
export function parseYaml(file: string, text: string, linesBefore = 0): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (path: Path) => {
    const line = lineOf(document, lines, path);
    return line === null ? null : line + linesBefore;
  };
  const [first] = document.errors;
  if (first) {
    const reported = document.errors.every(({ code }) => code === 'DUPLICATE_KEY')
      ? document.errors
      : [first];
    throw new ContentError(
      reported.map((error) => {
        const quote = error.code === 'MISSING_CHAR' ? unclosedQuote(text) : null;
        if (quote !== null) {
          const line = lines.linePos(quote).line + linesBefore;
          const [found, allowed] = [`a ${text[quote] ?? ''} that is never closed`, 'a second one'];
          return { file, line, field: '', found, allowed: `${allowed} at the end of the text` };
        }
        const line = lines.linePos(error.pos[0]).line;
        return { file, line: line + linesBefore, field: '', ...describeError(text, line, error) };
      }),
    );
  }
  try {
    return { value: document.toJS(), lineAt };
  } catch (error) {
    // An alias without an anchor is detected only when the values are built.
    const found = error instanceof Error ? error.message : String(error);
    throw new ContentError([{ file, line: null, field: '', found, allowed: 'well-formed YAML' }]);
  }
}

function describeError(
  text: string,
  line: number,
  error: YAMLError,
): Pick<Problem, 'found' | 'allowed'> {
  const indent = /^\s*/.exec(text.split('\n')[line - 1] ?? '')?.[0] ?? '';
  if (indent.includes('\t')) {
    return {
      found: 'a tab at the start of the line',
      allowed: 'spaces, because YAML does not allow tabs',
    };
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^("[^"]*"|'[^']*'|[^:\n]*?)\s*:/.exec(text.slice(error.pos[0]))?.[1] ?? '';
    const name = key.replace(/^["']|["']$/g, '');
    return { found: `"${name}" a second time`, allowed: 'each name once' };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return {
      found: 'a second ": " in the line',
      allowed: 'quotation marks around text that contains ": "',
    };
  }
  return {
    found: error.message.split(' at line ')[0] ?? error.message,
    allowed: 'well-formed YAML',
  };
}

/** Tokens by which the lexer marks a structure; no text belongs to them. */
const WITHOUT_TEXT = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Where a quoted text begins that has no closing quotation mark; null if there is none. YAML's parser names only the end. */
function unclosedQuote(text: string): number | null {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const [quote = ''] = token;
    const isQuoted = quote === '"' || quote === "'";
    if (isQuoted && (token.length === 1 || !token.endsWith(quote))) return offset;
    if (!WITHOUT_TEXT.has(token)) offset += token.length;
  }
  return null;
}

function lineOf(document: Document, lines: LineCounter, path: Path): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const around = path.slice(0, length);
    const last = around.at(-1);
    const parent = length > 0 ? document.getIn(around.slice(0, -1), true) : undefined;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair && isNode(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = length === 0 ? document.contents : document.getIn(around, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
