import { watch } from 'node:fs';
import { loadStory, type Story } from '../src/story/load-story.ts';
import { ContentError, formatProblem, type Problem } from '../src/story/read/problem.ts';
import { checkShipped } from '../src/story/shipped/check-shipped.ts';
import { findUntranslated, reportUntranslated } from './content/untranslated.ts';
import { checkLetters } from './fonts/check-letters.ts';

/** An editor that saves a file may touch it several times; the check waits until it is quiet for so many milliseconds. */
const QUIET = 50;

/**
 * Reads and checks all of `content/` under the project's root: what the story needs, and that the site's fonts have
 * its letters. Throws one ContentError with every mistake.
 */
export function checkContent(root: string): Story {
  const problems: Problem[] = [];
  const attempt = <T>(check: () => T): T | undefined => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const story = attempt(() => loadStory(root));
  problems.push(...checkLetters(root));
  if (story === undefined || problems.length > 0) throw new ContentError(problems);
  return story;
}

/**
 * What the check has to report, and whether it found mistakes. Errors that are no content mistakes are thrown. In a draft,
 * which is being written, it is no mistake yet to break with what readers have: the report lists it.
 */
export function reportOnContent(
  root: string,
  { isDraft = false } = {},
): { isRight: boolean; report: string } {
  try {
    const story = checkContent(root);
    const unready = checkShipped(story.content);
    if (unready.length > 0 && !isDraft) throw new ContentError(unready);
    const origin = story.content.plan.data.default_language;
    const report = [
      `content: no mistakes (${extentOf(story)})`,
      ...reportUntranslated(findUntranslated(story.content), origin),
      ...unready.map((problem) => `before it is built: ${formatProblem(problem)}`),
    ].join('\n');
    return { isRight: true, report };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { isRight: false, report: error.message };
  }
}

function extentOf({ content, languages }: Story): string {
  const chapters = content.plan.data.chapters.length;
  const steps = [...content.storyboards.values()].flatMap(({ data }) => Object.keys(data)).length;
  const sources = content.sources.data.length;
  const counts = [`${String(chapters)} chapters`, `${String(steps)} steps`];
  return [...counts, `${String(sources)} sources`, `in ${[...languages.keys()].join(', ')}`].join(
    ', ',
  );
}

function checkAndPrint(root: string): boolean {
  const { isRight, report } = reportOnContent(root);
  (isRight ? process.stdout : process.stderr).write(`${report}\n`);
  return isRight;
}

if (import.meta.main) {
  const root = process.cwd();
  const isRight = checkAndPrint(root);
  if (isRight && process.argv.includes('--untranslated')) {
    const texts = findUntranslated(checkContent(root).content).flatMap(({ same }) => same);
    for (const text of texts) process.stdout.write(`${text}\n`);
  }
  if (process.argv.includes('--watch')) {
    let timer: NodeJS.Timeout | undefined;
    watch(`${root}/content`, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => checkAndPrint(root), QUIET);
    });
    process.stdout.write('watching content/ (Ctrl+C ends it)\n');
  } else {
    process.exitCode = isRight ? 0 : 1;
  }
}
