import type { Content, LanguageContent } from './load-content.ts';
import type { Problem } from './problem.ts';
import type { Block, Chapter, ChapterStep, ComponentUse } from './read-chapter.ts';
import { wordsOf, countWords } from './prose-words.ts';

const FEWEST_WORDS = 40;
const MOST_WORDS = 70;

/** Private-use characters that stand for components while sentences are split. */
const SUPPORT = '\uE000';
const FROM_DATA = '\uE001';
const PERSON = '\uE002';

/** Steps of a readable length, and no figure, date, name or quotation without its source beside it. */
export function checkProse(content: Content): Problem[] {
  return [...content.languages.values()].flatMap((language) =>
    language.chapters.flatMap((chapter) =>
      chapter.steps.flatMap((step) => checkStep(content, language, chapter, step)),
    ),
  );
}

function checkStep(
  content: Content,
  language: LanguageContent,
  chapter: Chapter,
  step: ChapterStep,
): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, field: string, found: string, allowed: string) =>
    problems.push({ file: chapter.file, line, field, found, allowed });

  const words = countWords(wordsOf(content, language, step.blocks));
  if (words < FEWEST_WORDS || words > MOST_WORDS) {
    add(
      step.line,
      step.id,
      `${String(words)} words`,
      `${String(FEWEST_WORDS)} to ${String(MOST_WORDS)} words in a step, hindsight not counted`,
    );
  }
  const names = personNames(language);
  for (const [block, next] of withNext([...step.blocks, ...(step.later?.blocks ?? [])])) {
    for (const sentence of sentencesOf(block)) {
      const shown = `"${sentence.replace(/[\uE000-\uE002]/g, '').trim()}"`;
      if (/["“”«»]/.test(sentence)) {
        add(block.line, step.id, shown, 'quotations as <Quote id="…"/>, so that they stay exact');
      }
      const claims = claimIn(sentence, names);
      const introduces = sentence.endsWith(':') && next !== undefined && isSupported(next);
      const supported = sentence.includes(SUPPORT) || claims === 'data' || introduces;
      if (claims !== null && !supported) {
        add(block.line, step.id, shown, '<Cite id="…"/> after a figure, date, name or quotation');
      }
    }
    const introducesQuote = next !== undefined && isSupported(next) && textOf(block).endsWith(':');
    if (!isSupported(block) && !introducesQuote) {
      add(block.line, step.id, 'a paragraph without a source', 'at least one <Cite id="…"/> in it');
    }
  }
  return problems;
}

function withNext(blocks: readonly Block[]): [block: Block, next: Block | undefined][] {
  return blocks.map((block, index) => [block, blocks[index + 1]]);
}

function isSupported(block: Block): boolean {
  return block.pieces.some((piece) => 'use' in piece && symbolOf(piece.use) === SUPPORT);
}

function personNames(language: LanguageContent): RegExp {
  const surnames = Object.values(language.people.data).map(
    (person) => person.name.split(' ').at(-1) ?? person.name,
  );
  return new RegExp(`(?<!\\p{L})(?:${surnames.join('|')})(?!\\p{L})`, 'u');
}

/** What in a sentence needs a source; `data` where the only such thing is read from the data, which has its own. */
function claimIn(sentence: string, names: RegExp): 'words' | 'data' | null {
  if (/\d/.test(sentence) || sentence.includes(PERSON)) return 'words';
  if (names.test(sentence)) return 'words';
  return sentence.includes(FROM_DATA) ? 'data' : null;
}

/** A block's sentences, each with the markers that stand after its full stop. */
export function sentencesOf(block: Block): string[] {
  return textOf(block)
    .split(/(?<=[.!?][’'”)]?\uE000*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** A block's text, with a private-use character for every component in it. */
function textOf(block: Block): string {
  return block.pieces
    .map((piece) => ('text' in piece ? piece.text : symbolOf(piece.use)))
    .join('')
    .trim();
}

function symbolOf(use: ComponentUse): string {
  switch (use.name) {
    case 'Cite':
    case 'NotFound':
    case 'Quote':
    case 'BothNames':
      return SUPPORT;
    case 'Fact':
    case 'Day':
    case 'Distance':
    case 'Allies':
      return FROM_DATA;
    case 'Person':
      return PERSON;
    case 'Step':
    case 'Term':
    case 'Later':
      return '';
  }
}
