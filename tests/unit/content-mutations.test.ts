import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { ContentError, formatProblem } from '../../src/story/read/problem.ts';
import { mutations, type Mutation } from './content-mutations.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'four-capitals-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Makes the mistake in the copy; returns the line of the message that it must lead to. */
function spoil({ file, after, from, to, lines, field, found, allowed, nearest }: Mutation): string {
  const text = readFileSync(join(root, file), 'utf8');
  const start = after === undefined ? 0 : text.indexOf(after);
  const at = text.indexOf(from, start);
  if (start < 0 || at < 0) throw new Error(`${file} no longer holds ${from}`);
  const until = text.slice(0, at) + to;
  writeFileSync(join(root, file), until + text.slice(at + from.length));
  const line = until.split('\n').length + (lines ?? 0);
  return formatProblem({ file, line, field, found, allowed, nearest });
}

function mistakesIn(folder: string): string[] {
  try {
    loadStory(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

describe('content', () => {
  it('is without a mistake as it stands', () => {
    expect(mistakesIn(root)).toEqual([]);
  });

  it('is spoilt in more than twenty ways', () => {
    expect(new Set(mutations.map(({ what }) => what)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(mutations)('stops the build with file, line and field: $what', (mutation) => {
    const expected = spoil(mutation);
    expect(mistakesIn(root)).toContain(expected);
  });
});
