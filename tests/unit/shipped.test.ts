import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { IdsLock } from '../../src/schema/shipped.ts';
import { loadStory } from '../../src/story/load-story.ts';
import { collectChanges } from '../../src/story/output/changes.ts';
import type { Overlay } from '../../src/story/read/content-folder.ts';
import { ContentError, formatProblem } from '../../src/story/read/problem.ts';
import { checkShipped } from '../../src/story/shipped/check-shipped.ts';
import { currentIds } from '../../src/story/shipped/current-ids.ts';
import { lockOf, textOf, versionAfter } from '../../tools/lock-ids.ts';
import { found } from './found.ts';
import { root, story } from './real-story.ts';

const LOCK = 'content/ids.lock.yaml';
const CHAPTER = 'content/chapters/en/photograph.mdx';

/** As if the story had just shipped as it is: only what a test changes differs from what readers have. */
const lock = lockOf(story.content, '2026-12-31');

/** The story with some files replaced; what is no text is written as YAML. */
const storyWith = (files: Record<string, unknown>) =>
  loadStory(
    root,
    new Map(
      Object.entries({ [LOCK]: lock, ...files }).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : stringify(value),
      ]),
    ) satisfies Overlay,
  );

/** What keeps a story from being shipped, as messages. */
const mistakes = (files: Record<string, unknown>) =>
  checkShipped(storyWith(files).content).map(formatProblem);

/** The messages with which a story does not even load. */
function refusals(files: Record<string, unknown>): string[] {
  try {
    storyWith(files);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(formatProblem);
  }
}

/** The first chapter with another sentence in its first step. */
const reworded = readFileSync(CHAPTER, 'utf8').replace(
  'Two presidents face',
  'Two presidents meet',
);
const step = 'why-here';

const change = { id: 'plainer', date: '2027-01-01', kind: 'reworded', steps: [step] };
const correction = {
  id: 'who_chose',
  date: '2027-01-02',
  steps: [step],
  sources: ['ap_report_2020'],
};
const withChange = {
  'content/data/changes.yaml': [change],
  'content/words/en/changes.yaml': { plainer: { why: 'Plainer words.' } },
};
const withCorrection = {
  'content/data/corrections.yaml': [correction],
  'content/words/en/corrections.yaml': { who_chose: { was: 'Washington.', is: 'Moscow.' } },
};

describe('what readers have', () => {
  it('is still there', () => {
    expect(checkShipped(story.content).map(formatProblem)).toEqual([]);
  });

  it('is right where nothing differs from it', () => {
    expect(mistakes({})).toEqual([]);
  });

  it('is locked in the form that the command writes', () => {
    const text = readFileSync(LOCK, 'utf8');
    expect(textOf(parse(text) as IdsLock)).toBe(text);
  });

  it('keeps its lock if only the day differs', () => {
    const locked = lockOf(story.content, '2099-01-01');
    const { content } = storyWith({ [LOCK]: textOf(locked) });
    expect(lockOf(content, '2099-12-31')).toEqual(locked);
  });
});

describe('an id that is gone', () => {
  const gone = {
    steps: { ...lock, steps: { ...lock.steps, 'why-there': {} } },
    chapters: { ...lock, chapters: [...lock.chapters, 'the-photo'] },
    figures: { ...lock, figures: [...lock.figures, 'stockpile'] },
    datasets: { ...lock, datasets: [...lock.datasets, 'meetings'] },
  };
  const ids = {
    steps: ['why-there', step],
    chapters: ['the-photo', 'photograph'],
    figures: ['stockpile', 'stockpiles'],
    datasets: ['meetings', 'events'],
  } as const;

  it.each(Object.keys(ids) as (keyof typeof ids)[])('stops the build, among %s', (kind) => {
    const [old] = ids[kind];
    const [message, ...others] = mistakes({ [LOCK]: gone[kind] });
    expect(others).toEqual([]);
    expect(message).toMatch(new RegExp(`^content/ids\\.lock\\.yaml:\\d+ ${kind}`));
    expect(message).toContain(
      `found "${old}", which is gone, though it has been in an address; allowed: what still exists, or has a line under ${kind} in content/aliases.yaml: "${old}: <its new id>"`,
    );
  });

  it.each(Object.keys(ids) as (keyof typeof ids)[])('may have an alias, among %s', (kind) => {
    const [old, now] = ids[kind];
    const aliases = { [kind]: { [old]: now } };
    expect(mistakes({ [LOCK]: gone[kind], 'content/aliases.yaml': aliases })).toEqual([]);
  });

  it('must have an alias that leads to something', () => {
    const files = { 'content/aliases.yaml': { steps: { 'why-there': 'why-heer' } } };
    expect(refusals(files)).toEqual([
      'content/aliases.yaml:2 steps.why-there: found "why-heer"; allowed: a step in content/storyboards; did you mean "why-here"?',
    ]);
  });

  it('cannot exist as well', () => {
    const files = { 'content/aliases.yaml': { steps: { [step]: 'belvedere' } } };
    expect(refusals(files)).toEqual([
      'content/aliases.yaml:2 steps.why-here: found "why-here", which still exists; allowed: ids that are gone',
    ]);
  });
});

describe('a step whose words have changed', () => {
  it('stops the build, at its line', () => {
    const [message, ...others] = mistakes({ [CHAPTER]: reworded });
    expect(others).toEqual([]);
    expect(message).toMatch(
      new RegExp(`^${CHAPTER.replaceAll('.', '\\.')}:\\d+ ${step}: found other words than those`),
    );
    expect(message).toContain('content/data/changes.yaml');
    expect(message).toContain('content/data/corrections.yaml');
  });

  it.each([
    ['its title', CHAPTER, 'title="Why do they', 'title="So why do they'],
    ['what became known later', CHAPTER, 'photograph of the moment', 'picture of the moment'],
    ['words in the data that it tells', 'content/words/en/people.yaml', 'Donald', 'Donald J.'],
  ])('is found by %s', (_, file, from, to) => {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    const steps = mistakes({ [file]: text.replace(from, to) }).map(
      (message) => message.split(' ')[1],
    );
    expect(steps).toContain(`${step}:`);
  });

  it('is not one that is only laid out in other lines', () => {
    const text = readFileSync(CHAPTER, 'utf8').replace('Two presidents', 'Two\npresidents');
    expect(mistakes({ [CHAPTER]: text })).toEqual([]);
  });

  it.each([
    ['a change', withChange],
    ['a correction', withCorrection],
  ])('may be named by %s that readers have not been told of', (_, entry) => {
    expect(mistakes({ [CHAPTER]: reworded, ...entry })).toEqual([]);
  });

  it.each([
    ['a change', withChange, { changes: ['plainer'] }],
    ['a correction', withCorrection, { corrections: ['who_chose'] }],
  ])('needs another entry than %s that was told with what is locked', (_, entry, told) => {
    const files = { [CHAPTER]: reworded, ...entry, [LOCK]: { ...lock, ...told } };
    expect(mistakes(files)).toHaveLength(1);
  });

  it('is nothing in a language that has not shipped', () => {
    const steps = Object.fromEntries(Object.keys(lock.steps).map((id) => [id, {}]));
    expect(mistakes({ [CHAPTER]: reworded, [LOCK]: { ...lock, steps } })).toEqual([]);
  });
});

describe('the name of a version', () => {
  it.each([
    ['2026.11.1', '2026-11-30', '2026.11.2'],
    ['2026.11.9', '2026-11-30', '2026.11.10'],
    ['2026.11.2', '2026-12-01', '2026.12.1'],
    ['2026.11.2', '2027-11-01', '2027.11.1'],
  ])('after %s, on %s, is %s', (before, day, after) => {
    expect(versionAfter(before, day)).toBe(after);
  });
});

describe('the next lock', () => {
  it('has every id that there is', () => {
    const ids = currentIds(story.content);
    const next = lockOf(story.content, '2099-01-01');
    expect(Object.keys(next.steps)).toEqual(expect.arrayContaining(ids.steps));
    for (const kind of ['chapters', 'figures', 'datasets'] as const) {
      expect(next[kind]).toEqual(expect.arrayContaining(ids[kind]));
    }
    expect(ids.steps.length).toBeGreaterThan(70);
  });

  it('has the new words, what was told, the day, and every id that ever was', () => {
    const before = { ...lock, steps: { ...lock.steps, 'why-there': { en: '0123456789ab' } } };
    const { content } = storyWith({
      [CHAPTER]: reworded,
      ...withChange,
      [LOCK]: before,
      'content/aliases.yaml': { steps: { 'why-there': step } },
    });
    const next = lockOf(content, '2027-02-03');
    expect(next).toMatchObject({
      since: lock.since,
      shipped: '2027-02-03',
      version: '2027.02.1',
      changes: ['plainer'],
    });
    expect(next.steps['why-there']).toEqual({});
    expect(next.steps[step]?.en).not.toBe(lock.steps[step]?.en);
    expect(parse(textOf(next))).toEqual(next);
    const after = storyWith({
      [CHAPTER]: reworded,
      ...withChange,
      [LOCK]: textOf(next),
      'content/aliases.yaml': { steps: { 'why-there': step } },
    });
    expect(checkShipped(after.content)).toEqual([]);
  });
});

it('lists changes and corrections together, newest first', () => {
  const { content, languages } = storyWith({ ...withChange, ...withCorrection });
  const edition = found(languages.get('en'), 'the story in English');
  expect(collectChanges(content, edition)).toEqual([
    {
      id: 'correction-who_chose',
      date: correction.date,
      kind: 'correction',
      steps: [step],
      why: ['It said: Washington.', 'Now: Moscow.'],
      sources: correction.sources,
    },
    {
      id: 'change-plainer',
      date: change.date,
      kind: 'reworded',
      steps: [step],
      why: ['Plainer words.'],
      sources: [],
    },
  ]);
});
