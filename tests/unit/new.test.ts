import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { ContentError } from '../../src/story/read/problem.ts';
import { writeChanges } from '../../tools/new/change.ts';
import { kinds, readFlags } from '../../tools/new/new.ts';
import { found } from './found.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'four-capitals-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Begins something in the copy of the content. */
function begin(name: string, flags: Record<string, string>): void {
  const kind = found(kinds[name], `the kind ${name}`);
  const list = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
  const { answers, wrong } = readFlags(kind.questions, list);
  expect(wrong).toEqual([]);
  const missing = kind.questions.filter((one) => !one.isOptional && !(one.name in answers));
  expect(missing.map((one) => one.name)).toEqual([]);
  writeChanges(root, kind.changes(root, answers));
}

/** What is wrong with the copy, without its lines. */
function mistakes(): string[] {
  try {
    loadStory(root);
  } catch (error) {
    if (error instanceof ContentError) {
      return error.problems.map(({ file, field, found: what }) => `${file} ${field}: ${what}`);
    }
    throw error;
  }
  return [];
}

const SOURCE = {
  id: 'new_source',
  title: 'A "report", with: colons',
  publisher: 'A newspaper',
  date: '2020-01',
  url: '',
  kind: 'secondary',
};
const EVENT = {
  id: 'new_event',
  date: '2020-01-20',
  tier: 'context',
  places: 'vienna, moscow',
  people: '',
  sources: 'ap_report_2020',
  confidence: 'medium',
  title: 'Something happens',
  summary: 'What happened, in a sentence.',
};

const recordFiles: Record<string, { data?: string; words?: string }> = {
  source: { data: 'data/sources.yaml' },
  person: { data: 'data/people.yaml', words: 'words/en/people.yaml' },
  place: { data: 'data/places.yaml', words: 'words/en/places.yaml' },
  event: { data: 'data/events.yaml', words: 'words/en/events.yaml' },
  term: { words: 'words/en/glossary.yaml' },
};

it.each([
  ['source', SOURCE],
  ['person', { id: 'somebody', side: 'us', name: 'Some Body', role: 'Ambassador' }],
  [
    'place',
    {
      id: 'graz',
      country: 'AUT',
      'coordinates.lat': '47.07',
      'coordinates.lon': '15.44',
      coordinate_sources: 'geo_cities',
      name: 'Graz',
    },
  ],
  ['event', EVENT],
  ['term', { id: 'new_term', term: 'new term', definition: 'What it means.' }],
])('begins a %s that passes every check, if need be once it is mentioned', (name, flags) => {
  const { data, words } = found(recordFiles[name], `the files of a ${name}`);
  begin(name, flags);
  expect(mistakes()).toEqual(
    name === 'person' ? [expect.stringContaining('"somebody", whom nothing mentions')] : [],
  );
  const written = (file: string) => readFileSync(join(root, 'content', file), 'utf8');
  if (data) expect(written(data)).toMatch(new RegExp(`^- id: ${flags.id}$`, 'm'));
  if (words) expect(written(words)).toMatch(new RegExp(`^${flags.id}:$`, 'm'));
});

it('keeps every line and comment that was there', () => {
  const file = join(root, 'content/data/sources.yaml');
  const before = readFileSync(file, 'utf8');
  begin('source', SOURCE);
  const after = readFileSync(file, 'utf8');
  expect(after.startsWith(before.trimEnd())).toBe(true);
  expect(after.slice(before.trimEnd().length)).toBe(
    '\n\n- id: new_source\n  title: \'A "report", with: colons\'\n  publisher: A newspaper\n' +
      '  date: 2020-01\n  url: null\n  kind: secondary\n',
  );
});

it.each([['belvedere'], [undefined]])('begins a step after %s, all but its prose', (after) => {
  begin('step', {
    chapter: 'photograph',
    id: 'new-step',
    title: 'A new step',
    date: '1971-05',
    place: 'vienna',
    ...(after === undefined ? {} : { after }),
  });
  expect(mistakes()).toEqual(['content/chapters/en/photograph.mdx new-step: 0 words']);
});

it('begins a chapter with a step, all but its prose', () => {
  begin('chapter', {
    id: 'new-chapter',
    title: 'A new chapter',
    question: 'What is new?',
    place: 'vienna',
    date: '2026-05-31',
    step: 'new-step',
    step_title: 'A new step',
  });
  expect(mistakes()).toEqual(['content/chapters/en/new-chapter.mdx new-step: 0 words']);
});

it('writes nothing over what is there', () => {
  expect(() => {
    begin('source', { ...SOURCE, id: 'ap_report_2020' });
  }).toThrow('ap_report_2020 is taken');
  expect(mistakes()).toEqual([]);
});

it('says what is allowed where a flag is wrong', () => {
  const { questions } = found(kinds.person, 'the kind person');
  expect(readFlags(questions, ['--side', 'rusia', '--sidd', 'us']).wrong).toEqual([
    '--side: found "rusia"; allowed: us, russia, ussr, nato, china, finland, un',
    expect.stringMatching(/^--sidd: allowed: --id --side /),
  ]);
});
