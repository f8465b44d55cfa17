import { componentOf } from '../author-components/author-components.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { ProseBlock, Chapter, ChapterStep } from '../read/read-chapter.ts';
import { makeFormats } from '../formats.ts';
import { countWords } from '../prose/count-words.ts';
import { plainText } from '../prose/plain-text.ts';
import { splitSentences } from '../prose/sentences.ts';

const MIN_WORDS = 40;
const MAX_WORDS = 70;

/** More markers than these in a row shout. */
const MAX_MARKERS = 2;

/** Steps have a readable length, no quotation is typed by hand, and markers of sources come alone or in pairs. */
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

  const formats = makeFormats(language.interface.data.locale);
  const words = countWords(plainText({ content, words: language, formats }, step.blocks));
  if (words < MIN_WORDS || words > MAX_WORDS) {
    add(
      step.line,
      step.id,
      `${String(words)} words`,
      `${String(MIN_WORDS)} to ${String(MAX_WORDS)} words in a step, hindsight not counted`,
    );
  }
  const { locale } = language.interface.data;
  const { abbreviations } = language.claims.data;
  for (const block of [...step.blocks, ...(step.later?.blocks ?? [])]) {
    const together = mostMarkersTogether(block);
    if (together > MAX_MARKERS) {
      const allowed = `${String(MAX_MARKERS)} markers together at most; one <Cites ids="…"/> for more sources`;
      add(block.line, step.id, `${String(together)} markers together`, allowed);
    }
    const text = block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    for (const sentence of splitSentences(text, [], locale, abbreviations)) {
      if (!/["“”«»]/.test(sentence.text)) continue;
      const allowed = 'quotations as <Quote id="…"/>, so that they stay exact';
      add(block.line, step.id, `"${sentence.text}"`, allowed);
    }
  }
  return problems;
}

/** The most markers of sources in a block that stand together, with nothing between them. */
function mostMarkersTogether({ pieces }: ProseBlock): number {
  let most = 0;
  let count = 0;
  for (const piece of pieces) {
    const isMarker = 'use' in piece && componentOf(piece.use.name).claim === 'source';
    if (!isMarker && 'text' in piece && piece.text.trim() === '') continue;
    count = isMarker ? count + 1 : 0;
    most = Math.max(most, count);
  }
  return most;
}
