import { mdxToMdast, type MdastNode } from 'satteri';
import { parse as parseYaml } from 'yaml';
import {
  chapterComponents,
  chapterHead,
  type ChapterComponent,
  type ChapterHead,
} from '../../schema/chapter.ts';
import { readText, type ContentFolder } from './content-folder.ts';
import { describeIssues, showPath } from './describe-issues.ts';
import { ContentError, nearestName, type Problem } from './problem.ts';

/** One use of an author's component, with where it stands. */
export interface ComponentUse {
  name: ChapterComponent;
  attributes: Record<string, string>;
  line: number;
}

/** A block of prose: its inline content as the pieces that checks and word counts need. */
export interface Block {
  line: number;
  pieces: Piece[];
}

/** Text as written, or a component that stands inside it. */
export type Piece = { text: string } | { use: ComponentUse };

/** A step as its chapter's file has it. */
export interface ChapterStep {
  id: string;
  title: string;
  line: number;
  /** Prose that can be known on the step's date. */
  blocks: Block[];
  /** What became known only later. */
  later: { date: string; line: number; blocks: Block[] } | null;
  uses: ComponentUse[];
}

/** A chapter in one language, read but not yet checked against the data. */
export interface Chapter {
  id: string;
  language: string;
  file: string;
  head: ChapterHead;
  steps: ChapterStep[];
}

const FLOW_COMPONENTS = new Set<ChapterComponent>(['Quote', 'BothNames', 'Later']);

/** Reads `chapters/<language>/<id>.mdx`; throws a ContentError that lists every mistake of form. */
export function readChapter(folder: ContentFolder, language: string, id: string): Chapter {
  const file = `content/chapters/${language}/${id}.mdx`;
  const problems: Problem[] = [];
  const problem = (line: number, field: string, found: string, allowed: string, nearest?: string) =>
    problems.push({ file, line, field, found, allowed, nearest });

  const tree = parseMdx(file, readText(folder, file));
  let head: ChapterHead = { title: '', question: '' };
  const steps: ChapterStep[] = [];

  for (const node of childrenOf(tree)) {
    if (node.type === 'yaml') {
      head = readHead(node.value, problem);
      continue;
    }
    const use = readUse(node, problem);
    if (use?.name === 'Step') steps.push(readStep(node, use, problem));
    else problem(lineOf(node), '', describe(node), 'only <Step>s stand at the top of a chapter');
  }
  if (head.title === '' && problems.length === 0) {
    problem(1, 'title', 'no head', 'a head between two lines of ---, with title and question');
  }
  if (steps.length === 0) problem(1, '', 'no <Step>', 'at least one step');
  if (problems.length > 0) throw new ContentError(problems);
  return { id, language, file, head, steps };
}

type Report = (
  line: number,
  field: string,
  found: string,
  allowed: string,
  nearest?: string,
) => unknown;

function parseMdx(file: string, text: string) {
  try {
    return mdxToMdast(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /^(\d+):\d+/.exec(message)?.[1];
    throw new ContentError([
      {
        file,
        line: line === undefined ? null : Number(line),
        field: '',
        found: message.replace(/^\d+:\d+: /, ''),
        allowed: 'well-formed MDX',
      },
    ]);
  }
}

function readHead(yaml: string, report: Report): ChapterHead {
  const value: unknown = parseYaml(yaml);
  const result = chapterHead.safeParse(value);
  if (result.success) return result.data;
  for (const issue of describeIssues(chapterHead, value, result.error)) {
    report(1, showPath(issue.path), issue.found, issue.allowed, issue.nearest);
  }
  return { title: '', question: '' };
}

function readStep(node: MdastNode, use: ComponentUse, report: Report): ChapterStep {
  const step: ChapterStep = {
    id: use.attributes.id ?? '',
    title: use.attributes.title ?? '',
    line: use.line,
    blocks: [],
    later: null,
    uses: [],
  };
  for (const child of childrenOf(node)) {
    const inner = readUse(child, report);
    if (inner?.name === 'Later') {
      if (step.later) {
        report(inner.line, 'Later', 'a second <Later>', 'one <Later> at most, last in its step');
      }
      const blocks = childrenOf(child).map((block) => readBlock(block, step.uses, report));
      step.later = { date: inner.attributes.date ?? '', line: inner.line, blocks };
      continue;
    }
    if (step.later) {
      report(lineOf(child), 'Later', 'prose after <Later>', '<Later> last in its step');
    }
    step.blocks.push(readBlock(child, step.uses, report));
  }
  return step;
}

function readBlock(node: MdastNode, uses: ComponentUse[], report: Report): Block {
  const block: Block = { line: lineOf(node), pieces: [] };
  const visit = (inner: MdastNode) => {
    if (inner.type === 'text') {
      block.pieces.push({ text: inner.value });
      return;
    }
    const use = readUse(inner, report);
    if (use) {
      uses.push(use);
      block.pieces.push({ use });
    }
    childrenOf(inner).forEach(visit);
  };
  const flow = readUse(node, report);
  if (node.type !== 'paragraph' && !(flow && FLOW_COMPONENTS.has(flow.name))) {
    report(lineOf(node), '', describe(node), 'paragraphs, <Quote>, <BothNames> or <Later>');
  }
  if (flow) visit(node);
  else childrenOf(node).forEach(visit);
  return block;
}

/** Reads a component with its attributes; null for a node that is none. */
function readUse(node: MdastNode, report: Report): ComponentUse | null {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    report(lineOf(node), '', 'an expression in braces', 'words and components only');
    return null;
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  const name = node.name ?? '';
  if (!isComponent(name)) {
    const names = Object.keys(chapterComponents);
    report(lineOf(node), '', `<${name}>`, names.join(', '), nearestName(name, names));
    return null;
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object') {
      attributes[attribute.name] = attribute.value ?? '';
    } else if (attribute.type === 'mdxJsxAttribute' && attribute.value === null) {
      attributes[attribute.name] = '';
    } else {
      report(lineOf(node), name, 'an attribute in braces', 'attributes in quotation marks');
    }
  }
  const schema = chapterComponents[name];
  const result = schema.safeParse(attributes);
  if (!result.success) {
    for (const issue of describeIssues(schema, attributes, result.error)) {
      const field = [name, ...issue.path.map(String)].join('.');
      report(lineOf(node), field, issue.found, issue.allowed, issue.nearest);
    }
  }
  return { name, attributes, line: lineOf(node) };
}

function isComponent(name: string): name is ChapterComponent {
  return Object.hasOwn(chapterComponents, name);
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

function describe(node: MdastNode): string {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return `<${node.name ?? ''}>`;
  }
  return `a ${node.type}`;
}
