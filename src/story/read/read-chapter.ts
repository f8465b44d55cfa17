import type { MdastNode } from 'satteri';
import { chapterHead, type ChapterHead } from '../../schema/chapter.ts';
import {
  authorComponents,
  componentOf,
  type ComponentName,
  type ComponentUse,
} from '../author-components/author-components.ts';
import { readText, type ContentFolder } from './content-folder.ts';
import { describeIssues, showPath } from './describe-issues.ts';
import { BLOCKS, describeNode } from './describe-node.ts';
import { childrenOf, lineOf, parseMdx } from './parse-mdx.ts';
import { parseOnce } from './parse-once.ts';
import { parseYaml } from './parse-yaml.ts';
import { ContentError, type Problem } from './problem.ts';
import { refuseInvisible } from './refuse-invisible.ts';

/** A block of prose, split into the pieces that checks and word counts need. */
export interface ProseBlock {
  line: number;
  pieces: Piece[];
}

/** Text as written, or a component used in it. */
export type Piece = { text: string } | { use: ComponentUse };

/** A step as written in its chapter's file. */
export interface ChapterStep {
  id: string;
  title: string;
  line: number;
  /** The prose without hindsight. */
  blocks: ProseBlock[];
  /** What became known only later. */
  later: { date: string; line: number; blocks: ProseBlock[] } | null;
  /** Every component used in the step, including in hindsight, in order. */
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

/** The path of a chapter's file from the project's root. */
export function chapterFile(language: string, id: string): string {
  return `content/chapters/${language}/${id}.mdx`;
}

/** Reads `chapters/<language>/<id>.mdx`; throws a ContentError that lists every mistake in its form. */
export function readChapter(folder: ContentFolder, language: string, id: string): Chapter {
  const file = chapterFile(language, id);
  return { id, language, file, ...parseChapter(file, readText(folder, file)) };
}

/** Reads paragraphs that stand in no chapter, such as a lesson's; throws a ContentError that lists every mistake. */
export function readProse(file: string, text: string): ProseBlock[] {
  const reading = new ChapterReading(file);
  const blocks = reading.readBlocks(text);
  if (reading.problems.length > 0) throw new ContentError(reading.problems);
  return blocks;
}

const parseChapter = parseOnce((file, text): Pick<Chapter, 'head' | 'steps'> => {
  refuseInvisible(file, text);
  const reading = new ChapterReading(file);
  const chapter = reading.read(text);
  if (reading.problems.length > 0) throw new ContentError(reading.problems);
  return chapter;
});

/** The Markdown allowed in prose. Anything else is rejected, because the story would drop or miscount it. */
const INLINE = new Set(['text', 'emphasis', 'strong', 'break']);

/** Reads one chapter file: walks its nodes and collects what is wrong with them. */
class ChapterReading {
  readonly problems: Problem[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  read(text: string): Pick<Chapter, 'head' | 'steps'> {
    let head: ChapterHead | null = null;
    const steps: ChapterStep[] = [];
    const nodes = parseMdx(this.#file, text);
    if (nodes[0]?.type !== 'yaml') this.#refuseWithoutHead(text);
    for (const node of nodes) {
      if (node.type === 'yaml') {
        head = this.#readHead(node.value);
        continue;
      }
      if (componentNameOf(node) === 'Step') steps.push(this.#readStep(node));
      else this.#refuseOutsideSteps(node);
    }
    if (steps.length === 0 && this.problems.length === 0) {
      this.#add(1, '', { found: 'no <Step>', allowed: 'at least one step' });
    }
    return { head: head ?? { title: '', question: '' }, steps };
  }

  readBlocks(text: string): ProseBlock[] {
    return parseMdx(this.#file, text).map((node) => this.#readBlock(node, []));
  }

  /**
   * Without a complete head all that follows would be parsed as prose, and reporting each line of it would help nobody.
   */
  #refuseWithoutHead(text: string): void {
    const allowed = 'title and question between two lines of --- at the very top';
    const found = text.startsWith('---') ? 'a head without its closing ---' : 'no head';
    throw new ContentError([{ file: this.#file, line: 1, field: '', found, allowed }]);
  }

  #refuseOutsideSteps(node: MdastNode): void {
    const described = describeNode(node);
    const isProse = !node.type.startsWith('mdx') || componentNameOf(node) !== null;
    const allowed = 'only <Step>s at the top level of a chapter, with all prose inside them';
    this.#report(node, '', isProse ? { found: described.found, allowed } : described);
  }

  #readHead(yaml: string): ChapterHead {
    const { value, lineAt } = parseYaml(this.#file, yaml, 1);
    const result = chapterHead.safeParse(value ?? {});
    if (result.success) return result.data;
    for (const { path, ...issue } of describeIssues(chapterHead, value, result.error)) {
      this.#add(lineAt(path) ?? 1, showPath(path), issue);
    }
    return { title: '', question: '' };
  }

  #readStep(node: MdastNode): ChapterStep {
    const use = this.#readUse(node);
    const step: ChapterStep = {
      ...(use?.name === 'Step' ? use.attributes : { id: '', title: '' }),
      line: lineOf(node),
      blocks: [],
      later: null,
      uses: [],
    };
    for (const child of childrenOf(node)) {
      if (componentNameOf(child) === 'Later') {
        if (step.later) {
          const allowed = 'one <Later> at most, last in its step';
          this.#report(child, 'Later', { found: 'a second <Later>', allowed });
        }
        const later = this.#readUse(child);
        step.later = {
          date: later?.name === 'Later' ? later.attributes.date : '',
          line: lineOf(child),
          blocks: childrenOf(child).map((block) => this.#readBlock(block, step.uses)),
        };
        continue;
      }
      if (step.later) {
        const allowed = '<Later> last in its step';
        this.#report(child, 'Later', { found: 'prose after <Later>', allowed });
      }
      step.blocks.push(this.#readBlock(child, step.uses));
    }
    return step;
  }

  #readBlock(node: MdastNode, uses: ComponentUse[]): ProseBlock {
    const block: ProseBlock = { line: lineOf(node), pieces: [] };
    if (node.type === 'paragraph') this.#readPieces(childrenOf(node), block, uses);
    else if (!isElement(node)) this.#report(node, '', describeNode(node));
    else {
      const use = this.#readUse(node);
      if (use && !componentOf(use.name).isBlock) {
        this.#report(node, '', { found: `<${use.name}>`, allowed: BLOCKS });
      }
      this.#keep(use, block, uses);
      this.#readPieces(childrenOf(node), block, uses);
    }
    return block;
  }

  #readPieces(nodes: readonly MdastNode[], block: ProseBlock, uses: ComponentUse[]): void {
    for (const node of nodes) {
      if (node.type === 'text') block.pieces.push({ text: node.value });
      else if (isElement(node)) this.#keep(this.#readUse(node), block, uses);
      else if (!INLINE.has(node.type)) {
        this.#report(node, '', describeNode(node));
        continue;
      }
      this.#readPieces(childrenOf(node), block, uses);
    }
  }

  #keep(use: ComponentUse | null, block: ProseBlock, uses: ComponentUse[]): void {
    if (use === null) return;
    uses.push(use);
    block.pieces.push({ use });
  }

  /** Reads a component with its attributes. Null if the node is not a valid component; mistakes are reported. */
  #readUse(node: MdastNode): ComponentUse | null {
    if (!isElement(node)) return null;
    const name = componentNameOf(node);
    if (name === null) {
      this.#report(node, '', describeNode(node));
      return null;
    }
    const given: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && isText(attribute.value)) {
        given[attribute.name] = attribute.value ?? '';
      } else {
        const found =
          attribute.type === 'mdxJsxAttribute'
            ? `${attribute.name}={${isText(attribute.value) ? '' : attribute.value.value}}`
            : `{${attribute.value}}`;
        this.#report(node, name, { found, allowed: 'attributes in quotation marks' });
        return null;
      }
    }
    const { attributes: schema } = componentOf(name);
    const result = schema.safeParse(given);
    // The name determines the schema and thus the attributes' type.
    if (result.success) {
      return { name, attributes: result.data, line: lineOf(node) } as ComponentUse;
    }
    for (const { path, ...issue } of describeIssues(schema, given, result.error)) {
      this.#report(node, [name, ...path.map(String)].join('.'), issue);
    }
    return null;
  }

  #report(
    node: MdastNode,
    field: string,
    problem: Pick<Problem, 'found' | 'allowed' | 'nearest'>,
  ): void {
    this.#add(lineOf(node), field, problem);
  }

  #add(
    line: number,
    field: string,
    { found, allowed, nearest }: Pick<Problem, 'found' | 'allowed' | 'nearest'>,
  ): void {
    this.problems.push({ file: this.#file, line, field, found, allowed, nearest });
  }
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isText(value: unknown): value is string | null | undefined {
  return typeof value !== 'object' || value === null;
}

/** The name of the author component a node represents; null for any other node. */
function componentNameOf(node: MdastNode): ComponentName | null {
  const name = isElement(node) ? (node.name ?? '') : '';
  return isComponentName(name) ? name : null;
}

function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(authorComponents, name);
}
