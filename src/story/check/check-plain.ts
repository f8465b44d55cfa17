import { PLAIN_LIMITS } from '../../schema/classroom/plain.ts';
import { componentOf } from '../author-components/author-components.ts';
import { makeFormats } from '../formats.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { countWords } from '../prose/count-words.ts';
import { plainText } from '../prose/plain-text.ts';
import { splitSentences } from '../prose/sentences.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import { nearestName, type Problem } from '../read/problem.ts';
import { createClaimFinder } from './claim-finder.ts';
import { groundsOfStep } from './question-grounds.ts';

/**
 * Every step of the short way is there in plain words: short, and saying nothing that the step itself does not say, by the
 * same sources. That each claim has its source is checked as in every lesson (check-lessons.ts).
 */
export function checkPlain(content: Content): Problem[] {
  return [...content.languages.values()].flatMap((language) => [
    ...withoutPlain(content, language),
    ...Object.entries(language.plain.data.steps).flatMap(([id, text]) =>
      checkStep(content, language, id, text),
    ),
  ]);
}

/** The ids of the steps that are named for the short way; a chapter's first step may be new, and not yet adapted. */
function shortWay({ storyboards }: Content): string[] {
  return [...storyboards.values()].flatMap(({ data }) =>
    Object.entries(data).flatMap(([id, { short_way: isNamed }]) => (isNamed === true ? [id] : [])),
  );
}

function withoutPlain(content: Content, { plain }: LanguageContent): Problem[] {
  return shortWay(content)
    .filter((id) => !Object.hasOwn(plain.data.steps, id))
    .map((id) =>
      plain.problemAt(['steps'], {
        found: `no step "${id}"`,
        allowed: 'every step of the short way in plain words',
      }),
    );
}

function checkStep(content: Content, words: LanguageContent, id: string, text: string): Problem[] {
  const { plain: file } = words;
  const { locale } = words.interface.data;
  const problem = (found: string, allowed: string, nearest?: string) =>
    file.problemAt(['steps', id], { found, allowed, nearest });
  const ids = words.chapters.flatMap(({ steps }) => steps.map((step) => step.id));
  if (!ids.includes(id)) {
    return [problem(`"${id}"`, 'a step of the story', nearestName(id, ids))];
  }
  const from = { content, words, formats: makeFormats(locale) };
  const blocks = readLesson(text, file.name);
  const said = plainText(from, blocks);
  const grounds = groundsOfStep(from, id);
  const findClaims = createClaimFinder(words);
  const known = new Set(findClaims(grounds.text).map(({ word }) => word.toLowerCase()));
  const count = countWords(said);
  const cited = blocks
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) =>
      'use' in piece ? componentOf(piece.use.name).notes(piece.use.attributes, content) : [],
    );
  return [
    ...(count > PLAIN_LIMITS.words
      ? [problem(`${String(count)} words`, `at most ${String(PLAIN_LIMITS.words)}`)]
      : []),
    ...splitSentences(said, [], locale, words.claims.data.abbreviations)
      .filter((sentence) => countWords(sentence.text) > PLAIN_LIMITS.sentence)
      .map((sentence) =>
        problem(
          `"${sentence.text}"`,
          `at most ${String(PLAIN_LIMITS.sentence)} words in a sentence: one idea each`,
        ),
      ),
    ...findClaims(said)
      .filter(({ word }) => !known.has(word.toLowerCase()))
      .map(({ word, rule }) =>
        problem(`"${word}" (${rule})`, `what the step says itself, without what came later`),
      ),
    ...cited
      .filter((note) => !grounds.sources.has(note.id))
      .map((note) => problem(`"${note.id}"`, 'a source of the step itself')),
  ];
}
