import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import type { Overlay } from '../../src/story/read/content-folder.ts';
import { ContentError, formatProblem } from '../../src/story/read/problem.ts';

function mistakesIn(overlay: Overlay): string[] {
  try {
    loadStory(process.cwd(), overlay);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

const CHAPTERS = 'files of the chapters in content/story.yaml, in the languages of content/words';

describe('content that nothing uses stops the build', () => {
  it.each([
    ['content/chapters/en/photographs.mdx', CHAPTERS, 'content/chapters/en/photograph.mdx'],
    ['content/chapters/fr/photograph.mdx', CHAPTERS, 'content/chapters/en/photograph.mdx'],
    ['content/storyboards/photographs.yaml', CHAPTERS, 'content/storyboards/photograph.yaml'],
    ['content/words/en/event.yaml', 'files that the site reads', 'content/words/en/events.yaml'],
    ['content/data/events.yml', 'files that the site reads', 'content/data/events.yaml'],
  ])('as a file: %s', (file, allowed, nearest) => {
    expect(mistakesIn(new Map([[file, 'title: left over\n']]))).toEqual([
      formatProblem({
        ...{ file, line: null, field: '', found: 'a file that nothing reads', allowed, nearest },
      }),
    ]);
  });

  it('as a person whom no event, quotation or step mentions', () => {
    const events = readFileSync('content/data/events.yaml', 'utf8');
    const without = events.replace('grynkewich, ', '');
    expect(without).not.toBe(events);
    const [mistake, ...others] = mistakesIn(new Map([['content/data/events.yaml', without]]));
    expect(mistake).toMatch(
      /^content\/data\/people\.yaml:\d+ \[\d+\]\.id: found "grynkewich", who is never mentioned; allowed: people who take part in an event, are quoted, or are named by <Person>$/,
    );
    expect(others).toEqual([]);
  });
});
