import { describe, expect, it } from 'vitest';
import { indexPeople, indexPlaces } from '../../src/story/output/people-and-places.ts';
import { found } from './found.ts';
import { chapters, story } from './real-story.ts';

const { words } = found(story.languages.get('en'), 'the story in English');
const people = indexPeople(story.content, words, chapters);
const stepsOf = (id: string) =>
  found(
    people.find(({ person }) => person.id === id),
    id,
  ).steps.map((step) => step.id);

/** The steps that use a component with this name and id. */
const stepsWith = (name: string, id: string) =>
  words.chapters
    .flatMap((chapter) => chapter.steps)
    .filter(({ uses }) =>
      uses.some((use) => use.name === name && 'id' in use.attributes && use.attributes.id === id),
    )
    .map((step) => step.id);

describe('indexPeople', () => {
  it('finds the steps in which a person is named', () => {
    let named = 0;
    for (const { person } of people) {
      const steps = stepsWith('Person', person.id);
      named += steps.length;
      expect(stepsOf(person.id), person.id).toEqual(expect.arrayContaining(steps));
    }
    const inProse = words.chapters
      .flatMap((chapter) => chapter.steps)
      .flatMap(({ uses }) => [
        ...new Set(
          uses.flatMap(({ name, attributes }) =>
            name === 'Person' && 'id' in attributes ? [attributes.id] : [],
          ),
        ),
      ]);
    expect(named).toBe(inProse.length);
  });

  it('finds the steps in which a person is quoted', () => {
    const quoted = story.content.quotations.data.flatMap(({ id, speakers }) =>
      (speakers ?? []).map((speaker) => [speaker, stepsWith('Quote', id)] as const),
    );
    const quoting = chapters
      .flatMap(({ steps }) => steps)
      .filter(({ id }) => quoted.some(([, steps]) => steps.includes(id)));
    const spoken = new Set(
      story.content.quotations.data.flatMap(({ id, speakers }) => (speakers?.length ? [id] : [])),
    );
    const withQuotes = words.chapters
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) =>
        uses.some(
          ({ name, attributes }) =>
            name === 'Quote' && 'id' in attributes && spoken.has(attributes.id),
        ),
      );
    expect(quoting.map(({ id }) => id)).toEqual(withQuotes.map(({ id }) => id));
    for (const [speaker, steps] of quoted) {
      expect(stepsOf(speaker)).toEqual(expect.arrayContaining(steps));
    }
  });

  it('does not confuse people with the same name', () => {
    expect(stepsOf('jake_sullivan')).toEqual(stepsWith('Person', 'jake_sullivan'));
    expect(stepsOf('gerald_ford')).not.toContain('who-sat-there');
    expect(stepsOf('clinton')).toEqual(stepsWith('Person', 'clinton'));
  });
});

describe('indexPlaces', () => {
  it('lists every step under exactly one place', () => {
    const active = indexPlaces(story.content, chapters).flatMap(({ steps }) => steps);
    const all = chapters.flatMap((chapter) => chapter.steps);
    expect(active.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });
});
