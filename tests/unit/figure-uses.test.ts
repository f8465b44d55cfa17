import { expect, it } from 'vitest';
import { dataSets } from '../../src/open-data/data-sets.ts';
import {
  figureNames,
  setsOfFigure,
  sourcesOfFigure,
  stepsWithFigure,
} from '../../src/story/output/figure-uses.ts';
import { natoMembersSeries } from '../../src/figures/charts/nato-members/nato-members-data.ts';
import { found } from './found.ts';
import { stepsWithFigure as inStoryboards, story } from './real-story.ts';

const edition = found(story.languages.get('en'), 'the story in English');
const sets = new Set(
  dataSets({ content: story.content, words: edition.words }).map(({ id }) => id),
);

it.each(figureNames)('%s is shown by a step, and rests on data that can be downloaded', (name) => {
  const steps = stepsWithFigure(edition, name).map(({ id }) => id);
  expect(steps.sort()).toEqual(inStoryboards(name).sort());
  expect(steps).not.toEqual([]);
  const own = setsOfFigure(name);
  expect(own).not.toEqual([]);
  expect(own.filter((id) => !sets.has(id))).toEqual([]);
  expect(new Set(own).size).toBe(own.length);
});

it.each(figureNames.filter((name) => name !== 'nato_members'))(
  '%s has sources, each of them once',
  (name) => {
    const sources = sourcesOfFigure(story.content, name);
    expect(sources).not.toEqual([]);
    expect(new Set(sources).size).toBe(sources.length);
    for (const id of sources) expect(story.content.sources.has(id), id).toBe(true);
  },
);

it('leaves it to the rows where these name their sources in words', () => {
  expect(sourcesOfFigure(story.content, 'nato_members')).toEqual([]);
  const { rows } = story.content.series.get(natoMembersSeries);
  expect(rows.filter(({ source }) => source === '')).toEqual([]);
});
