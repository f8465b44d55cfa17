import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { ContentError } from '../../src/story/read/problem.ts';
import { found } from './found.ts';
import { root } from './real-story.ts';

/** An edit that CONTRIBUTING tells a newcomer to make: lines added to a file, at its end or above a line. */
interface Edit {
  file: string;
  /** How the line begins above which they go; null for the end of the file. */
  above: string | null;
  lines: string;
}

const guide = readFileSync(`${root}/CONTRIBUTING.md`, 'utf8');
const section = found(
  guide.split(/^## /m).find((part) => part.startsWith('Your first change')),
  'the section "Your first change" in CONTRIBUTING.md',
);

const EDIT =
  /(?:Append to\s+`(?<end>[^`]+)`|In\s+`(?<file>[^`]+)`, above\s+`(?<above>[^`]+)`, insert):\n\n {3}```\w+\n(?<lines>.*?)\n {3}```/gs;

const edits: Edit[] = [...section.matchAll(EDIT)].map(({ groups = {} }) => ({
  file: found(groups.end ?? groups.file, 'the file to edit'),
  above: groups.above ?? null,
  lines: found(groups.lines, 'the lines to add').replaceAll(/^ {3}/gm, ''),
}));

/** The text of a file after an edit. */
function carryOut({ file, above, lines }: Edit): string {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  if (above === null) return `${text}\n${lines}\n`;
  const at = text.indexOf(`\n${above}`) + 1;
  if (at === 0) throw new Error(`${file} has no line that begins with ${above}`);
  return `${text.slice(0, at)}${lines}\n\n${text.slice(at)}`;
}

/** The mistakes of the content with some files changed; none where it passes. */
function mistakesWith(changed: ReadonlyMap<string, string>): string[] {
  try {
    loadStory(root, changed);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n');
  }
}

describe('the first change in CONTRIBUTING', () => {
  const changed = new Map(edits.map((edit) => [edit.file, carryOut(edit)]));

  test('edits every file once that its text names', () => {
    const named = new Set(section.match(/content\/[\w/-]+\.(?:yaml|mdx)/g));
    expect(new Set(edits.map(({ file }) => file))).toEqual(named);
    expect(edits).toHaveLength(named.size);
  });

  test('passes every check, and adds its step', () => {
    expect(mistakesWith(changed)).toEqual([]);
    const { chapters } = found(
      loadStory(root, changed).languages.get('en'),
      'the story in English',
    );
    const ids = chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(ids).toContain('the-clock');
  });

  test('is stopped without its source, at the file and sentence', () => {
    const chapter = 'content/chapters/en/what-happened-next.mdx';
    const prose = found(changed.get(chapter), chapter).replace('<Cite id="scmp_clock20" />', '');
    const mistakes = mistakesWith(new Map([...changed, [chapter, prose]]));
    expect(mistakes.some((line) => line.includes(chapter) && line.includes('100'))).toBe(true);
  });
});
