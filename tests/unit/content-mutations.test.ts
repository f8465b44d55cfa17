import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import type { Overlay } from '../../src/story/read/content-folder.ts';
import { ContentError, formatProblem, type Problem } from '../../src/story/read/problem.ts';
import { mutations } from './mutations/mutations.ts';
import type { Mutation } from './mutations/mutation.ts';

/** The file with the mistake in it, and the message that it must cause. */
function spoil(mutation: Mutation): { spoilt: Overlay; message: string } {
  const { file, after, from, to, lines, field, found, allowed, nearest } = mutation;
  const text = readFileSync(file, 'utf8');
  const start = after === undefined ? 0 : text.indexOf(after);
  const at = text.indexOf(from, start);
  if (start < 0 || at < 0) throw new Error(`${file} no longer holds ${from}`);
  const until = text.slice(0, at) + to;
  const line = lines === 'file' ? null : until.split('\n').length + (lines ?? 0);
  return {
    spoilt: new Map([[file, until + text.slice(at + from.length)]]),
    message: formatProblem({ file, line, field, found, allowed, nearest }),
  };
}

function mistakesIn(overlay: Overlay): Problem[] {
  try {
    loadStory(process.cwd(), overlay);
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
  return [];
}

describe('content', () => {
  it('has no mistakes', () => {
    expect(mistakesIn(new Map())).toEqual([]);
  });

  it('is broken in a different way by every mutation', () => {
    const whats = mutations.map(({ what }) => what);
    expect(whats).toEqual([...new Set(whats)]);
  });

  it.each(mutations)('stops the build with this message and no other for $what', (mutation) => {
    const { spoilt, message } = spoil(mutation);
    const messages = mistakesIn(spoilt).map((problem) => {
      const text = formatProblem(problem);
      return text === message ? text : formatProblem({ ...problem, line: null });
    });
    expect(messages.sort()).toEqual([message, ...(mutation.also ?? [])].sort());
  });
});
