import { lessonTexts } from '../../schema/lesson-text.ts';
import { componentOf, type ComponentName } from '../author-components/author-components.ts';
import { lessonFiles, type LessonFile } from '../lessons/lesson-files.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import { ContentError, type Problem } from '../read/problem.ts';
import type { ProseBlock } from '../read/read-chapter.ts';
import { judgeSentences } from './check-claims.ts';
import { createClaimFinder, type ClaimFinder } from './claim-finder.ts';
import { brokenReferences } from './check-uses.ts';
import { findDeclared } from './find-declared.ts';
import { collectTargets, type Targets } from './reference-targets.ts';

/** The components that a text of a lesson may use. */
const ALLOWED: readonly ComponentName[] = [
  'Cite',
  'Cites',
  'Fact',
  'Day',
  'Distance',
  'Allies',
  'Quote',
];

/** A mistake in a text, whose file and field are not yet known. */
type Mistake = Pick<Problem, 'found' | 'allowed' | 'nearest'>;

/** What the check of one language's lessons needs. */
interface Checking {
  content: Content;
  language: LanguageContent;
  targets: Targets;
  findClaims: ClaimFinder;
}

/** In every text of a lesson, what it claims has its source, quotations are records, and components are used rightly. */
export function checkLessons(content: Content): Problem[] {
  const targets = collectTargets(content);
  return [...content.languages.values()].flatMap((language) => {
    const findClaims = lessonClaimFinder(language);
    return lessonFiles(language).flatMap((one) =>
      checkFile({ content, language, targets, findClaims }, one),
    );
  });
}

/** Finds claims as in the story, but lets pass what a lesson counts to organise its work. */
export function lessonClaimFinder(language: LanguageContent): ClaimFinder {
  const { figures, lesson_units: units } = language.claims.data;
  const number = String.raw`(?:\d+|${figures.join('|')})`;
  const counted = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])${number}(?:[ -](?:or|to|and) ${number})?[ -](?:more )?(?:${units.join('|')})(?!\p{L})`,
    'giu',
  );
  const findClaims = createClaimFinder(language);
  return (sentence) => findClaims(sentence.replace(counted, ''));
}

function checkFile(checking: Checking, { file, schema }: LessonFile): Problem[] {
  return findDeclared(lessonTexts, schema, file.data).flatMap(({ path, value, about }) => {
    if (typeof value !== 'string') return [];
    const mistakes = about.isTitle ? inTitle(checking, value) : inText(checking, value);
    return mistakes.map((mistake) => file.problemAt(path, mistake));
  });
}

function inTitle({ findClaims }: Checking, title: string): Mistake[] {
  if (title.includes('<')) return [{ found: `"${title}"`, allowed: 'words without components' }];
  const [claim] = findClaims(title);
  if (!claim) return [];
  const allowed = 'a title without a figure, date or name, since it has no room for a source';
  return [{ found: `"${claim.word}" (${claim.rule}) in "${title}"`, allowed }];
}

function inText(checking: Checking, text: string): Mistake[] {
  let blocks: ProseBlock[];
  try {
    blocks = readLesson(text);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ found, allowed, nearest }) => ({ found, allowed, nearest }));
  }
  const wrong = [...inComponents(checking, blocks), ...inQuotations(blocks)];
  return wrong.length > 0 ? wrong : inSentences(checking, blocks);
}

function inComponents({ content, targets }: Checking, blocks: readonly ProseBlock[]): Mistake[] {
  const pieces = blocks.flatMap((block) => block.pieces);
  return pieces.flatMap((piece): Mistake[] => {
    if (!('use' in piece)) return [];
    const { use } = piece;
    if (!ALLOWED.includes(use.name)) {
      return [{ found: `<${use.name}>`, allowed: ALLOWED.map((name) => `<${name}>`).join(', ') }];
    }
    const broken = brokenReferences(use, targets);
    return broken.length > 0 ? broken : componentOf(use.name).check(use.attributes, content);
  });
}

function inQuotations(blocks: readonly ProseBlock[]): Mistake[] {
  const typed = blocks.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])),
  );
  return typed
    .filter((text) => /["“”«»]/.test(text))
    .map((text) => ({
      found: `"${text.trim()}"`,
      allowed: 'quotations as <Quote id="…" inline/>, so that they stay exact',
    }));
}

function inSentences({ language, findClaims }: Checking, blocks: readonly ProseBlock[]): Mistake[] {
  const pairs = blocks.map((block, index) => [block, blocks[index + 1]] as const);
  return judgeSentences(language, pairs, findClaims)
    .filter(({ rests }) => rests === 'bare')
    .map(({ text, claim }) => ({
      found: `"${claim?.word ?? ''}" (${claim?.rule ?? ''}) without a source in "${text}"`,
      allowed: '<Cite id="…"/> in or right after every sentence with a figure, date or name',
    }));
}
