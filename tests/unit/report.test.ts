import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/story/prose/plain-text.ts';
import { found } from './found.ts';
import { chapters, formats, story } from './real-story.ts';

const { content } = story;
const { words } = found(story.languages.get('en'), 'the story in English');
const steps = words.chapters.flatMap((chapter) => chapter.steps);
const REPORT = 'ap_report_2020';

/** All that a step says, hindsight included. */
const textOf = (id: string) => {
  const step = found(
    steps.find((one) => one.id === id),
    id,
  );
  const blocks = [...step.blocks, ...(step.later?.blocks ?? [])];
  return plainText({ content, words, formats }, blocks);
};

const citing = steps
  .filter(({ uses }) =>
    uses.some(
      ({ name, attributes }) => name === 'Cite' && 'id' in attributes && attributes.id === REPORT,
    ),
  )
  .map(({ id }) => id);

/** What else the report says: each fact, a step that tells it, and the step's words for it. */
const facts: [fact: string, step: string, words: RegExp][] = [
  [
    'who led the Americans',
    'who-sat-there',
    /Christopher A\. Ford, an assistant secretary of state/,
  ],
  ['who led the Russians', 'who-sat-there', /Sergey Ryabkov/],
  ['the aim of the talks', 'who-sat-there', /reduce misunderstandings and misperceptions/],
  ['what was discussed', 'the-agenda', /stockpiles and strategy, crisis and arms race stability/],
  [
    'that Washington wants to include China',
    'the-agenda',
    /China, which Washington wants included/,
  ],
  ['that China has refused', 'beijing-is-invited', /Beijing refused/],
  ['that experts are to meet', 'what-they-agree', /expert-level engagement/],
  ['that the dialogue goes on', 'what-they-agree', /They agree to go on/],
  [
    'that New START may lapse',
    'what-they-agree',
    /Washington has signalled that it may let it lapse/,
  ],
  ['when New START runs out', 'ready-to-extend', /5 February 2021/],
  ['the journey to Brussels on Friday', 'what-they-agree', /to Brussels, on Friday/],
  ['its purpose', 'announced', /Friday.*to brief Allies at NATO headquarters/],
  [
    'round one and who led it',
    'round-one',
    /In Geneva John J\. Sullivan, the deputy secretary of state/,
  ],
  ['that its leader is ambassador now', 'same-day', /deputy secretary of state.*as ambassador/],
  ['the end of the INF Treaty', 'inf-ends', /Today INF ends/],
  [
    'that the United States may leave Open Skies',
    'a-second-exit',
    /the Americans are likely to leave/,
  ],
  ['the presidents in Helsinki', 'why-here', /Helsinki’s Presidential Palace/],
];

describe('the report of 16 January 2020 that the story starts from', () => {
  it('is a source that readers can open', () => {
    const report = content.sources.get(REPORT);
    expect(report.date).toBe('2020-01-16');
    expect(report.url).toMatch(/^https:/);
  });

  it('gave the first step its photograph: where, who stands on which side, at what, and by whom', () => {
    expect(citing).toContain('why-here');
    const text = textOf('why-here');
    expect(text).toMatch(/Helsinki’s Presidential Palace/);
    expect(text).toMatch(/press/);
    expect(text).toMatch(/Trump stands on the left, Vladimir Putin on the right/);
    expect(text).toMatch(/Metzel.*TASS/);
    expect(text).toMatch(/news report/);
  });

  it('said that Washington had signalled it may let New START lapse', () => {
    expect(citing).toContain('what-they-agree');
    expect(textOf('what-they-agree')).toMatch(/Washington has signalled that it may let it lapse/);
  });

  it.each([
    ['Christopher A. Ford', /assistant secretary of state/i],
    ['John Sullivan', /deputy secretary of state/i],
  ])('names %s, whose office stands in the prose', (person, office) => {
    const told = steps.map(({ id }) => textOf(id)).filter((text) => text.includes(person));
    expect(told.some((text) => office.test(text))).toBe(true);
  });

  it('had Ford go on to Brussels on Friday', () => {
    const dates = chapters
      .flatMap((chapter) => chapter.steps)
      .filter(({ place }) => place === 'brussels')
      .map(({ date }) => formats.longDate(date));
    expect(dates).toContain('Friday 17 January 2020');
  });

  it.each(facts)('says %s, as does %s', (_, step, expected) => {
    expect(textOf(step)).toMatch(expected);
  });
});
