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
});
