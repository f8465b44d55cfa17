import { componentOf } from '../author-components/author-components.ts';
import type { AuthorComponent } from '../author-components/define-component.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import { nearestName, type Problem } from '../read/problem.ts';
import type { ProseBlock, Chapter, ChapterStep } from '../read/read-chapter.ts';
import { splitSentences } from '../prose/sentences.ts';
import { createClaimFinder, type Claim, type ClaimFinder } from './claim-finder.ts';

/** A sentence of the prose and what it rests on. */
export interface CheckedSentence {
  step: string;
  line: number;
  /** The sentence as read, with … for values from the data. */
  text: string;
  /**
   * none: it contains no figure, date or name. cited: it has a source in it or right after it. data: all its figures
   * and dates come from the data, which has its own sources. own: exempt, with a reason. bare: it needs a source and
   * has none.
   */
  rests: 'none' | 'cited' | 'data' | 'own' | 'bare';
  /** What needs a source, and why; null if nothing does. */
  claim: Claim | null;
}

/** What a component means for the claims of its sentence. */
type Meaning = NonNullable<AuthorComponent<never>['claim']>;

/** Every sentence with a figure, date or name has a source, and no exemption is superfluous. */
export function checkClaims(content: Content): Problem[] {
  return [...content.languages.values()].flatMap((language) => [
    ...language.chapters.flatMap((chapter) => [
      ...bareSentences(language, chapter),
      ...bareParagraphs(chapter),
    ]),
    ...checkOwnWords(language),
  ]);
}

/** All sentences in a language's chapters, each with what it rests on. */
export function checkedSentences(language: LanguageContent): CheckedSentence[] {
  return language.chapters.flatMap((chapter) => sentencesIn(language, chapter));
}

function bareSentences(language: LanguageContent, chapter: Chapter): Problem[] {
  return sentencesIn(language, chapter)
    .filter(({ rests }) => rests === 'bare')
    .map(({ step, line, text, claim }) => ({
      file: chapter.file,
      line,
      field: step,
      found: `"${claim?.word ?? ''}" (${claim?.rule ?? ''}) without a source in "${text}"`,
      allowed: `<Cite id="…"/> in or right after every sentence with a figure, date or name, or the reason it needs none under \`own\` in ${language.claims.name}`,
    }));
}

function bareParagraphs(chapter: Chapter): Problem[] {
  return chapter.steps.flatMap((step) =>
    blocksOf(step)
      .filter(([block, next]) => !hasSource(block) && !introduces(block, next))
      .map(([block]) => ({
        file: chapter.file,
        line: block.line,
        field: step.id,
        found: 'a paragraph without a source',
        allowed: 'at least one <Cite id="…"/> in it',
      })),
  );
}

/** Each exemption must quote a sentence exactly, and that sentence must need it. */
function checkOwnWords(language: LanguageContent): Problem[] {
  const sentences = checkedSentences(language);
  const steps = new Set(sentences.map(({ step }) => step));
  return language.claims.data.own.flatMap(({ step, sentence }, i) => {
    const problemAt = (field: string, problem: Pick<Problem, 'found' | 'allowed' | 'nearest'>) => [
      language.claims.problemAt(['own', i, field], problem),
    ];
    if (!steps.has(step)) {
      return problemAt('step', {
        found: `"${step}"`,
        allowed: 'the id of a step',
        nearest: nearestName(step, steps),
      });
    }
    const inStep = sentences.filter((one) => one.step === step);
    const named = inStep.filter(({ text }) => text === sentence);
    if (named.length === 0) {
      const texts = inStep.map(({ text }) => text);
      return problemAt('sentence', {
        found: `"${sentence}"`,
        allowed: `a sentence of step ${step}, word for word, with … for values from the data`,
        nearest: nearestName(sentence, texts),
      });
    }
    if (named.some(({ rests }) => rests === 'own')) return [];
    return problemAt('sentence', {
      found: `"${sentence}"`,
      allowed: 'a sentence that needs the exemption; this one passes without it',
    });
  });
}

function sentencesIn(language: LanguageContent, chapter: Chapter): CheckedSentence[] {
  const { own } = language.claims.data;
  const findClaims = createClaimFinder(language);
  return chapter.steps.flatMap((step) => {
    const ownHere = new Set(own.filter((one) => one.step === step.id).map((one) => one.sentence));
    return judgeSentences(language, blocksOf(step), findClaims, ownHere).map((sentence) => ({
      step: step.id,
      ...sentence,
    }));
  });
}

/** The sentences of some blocks, each with the block after it, and what each sentence rests on. */
export function judgeSentences(
  language: LanguageContent,
  blocks: readonly (readonly [block: ProseBlock, next: ProseBlock | undefined])[],
  findClaims: ClaimFinder,
  exempt: ReadonlySet<string> = new Set(),
): Omit<CheckedSentence, 'step'>[] {
  const { locale } = language.interface.data;
  const { abbreviations } = language.claims.data;
  return blocks.flatMap(([block, next]) => {
    const { text, marks } = readMarks(language, block);
    return splitSentences(text, marks, locale, abbreviations).map((sentence) => {
      const has = (kind: Meaning) => sentence.marks.some((mark) => mark.kind === kind);
      const leadsTo = sentence.text.endsWith(':') && introduces(block, next);
      const [claim = null] = findClaims(sentence.text);
      const rests = (): CheckedSentence['rests'] => {
        if (has('source') || leadsTo) return claim || has('data') ? 'cited' : 'none';
        if (!claim) return has('data') ? 'data' : 'none';
        return exempt.has(sentence.text) ? 'own' : 'bare';
      };
      return { line: block.line, text: sentence.text, rests: rests(), claim };
    });
  });
}

/** A step's blocks, including hindsight, each with the block after it. */
function blocksOf(step: ChapterStep): [block: ProseBlock, next: ProseBlock | undefined][] {
  return [step.blocks, step.later?.blocks ?? []].flatMap((blocks) =>
    blocks.map((block, index): [ProseBlock, ProseBlock | undefined] => [block, blocks[index + 1]]),
  );
}

/** A block that ends with a colon shares the source of the next one. */
function introduces(block: ProseBlock, next: ProseBlock | undefined): boolean {
  const last = block.pieces.findLast((piece) => 'text' in piece && piece.text.trim() !== '');
  const ends = last !== undefined && 'text' in last && last.text.trimEnd().endsWith(':');
  return ends && next !== undefined && hasSource(next);
}

function hasSource(block: ProseBlock): boolean {
  return block.pieces.some(
    (piece) => 'use' in piece && componentOf(piece.use.name).claim === 'source',
  );
}

/** A block's text, and the positions of the components that matter for its claims. */
function readMarks(language: LanguageContent, block: ProseBlock) {
  const marks: { at: number; kind: Meaning }[] = [];
  let text = '';
  for (const piece of block.pieces) {
    if ('text' in piece) {
      // A line break of the file is a space of the sentence.
      text += piece.text.replaceAll('\n', ' ');
      continue;
    }
    const { claim: kind, inSentence } = componentOf(piece.use.name);
    text += inSentence(piece.use.attributes, language);
    if (kind) marks.push({ at: text.length, kind });
  }
  return { text, marks };
}
