import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadStory } from '../../src/story/load-story.ts';
import { ContentError } from '../../src/story/read/problem.ts';
import { writeChanges, type Change } from '../../tools/new/change.ts';
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

/** Runs `npm run new` in the copy of the content. */
function begin(name: string, flags: Record<string, string>): void {
  const kind = found(kinds[name], `the kind ${name}`);
  const list = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
  const { answers, wrong } = readFlags(kind.questions, list);
  expect(wrong).toEqual([]);
  const missing = kind.questions.filter((one) => !one.isOptional && !(one.name in answers));
  expect(missing.map((one) => one.name)).toEqual([]);
  writeChanges(root, kind.changes(root, answers));
}

/** The mistakes in the copy, without their lines. */
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
  ['person', { id: 'somebody', side: 'us', years: '2019', name: 'Some Body', role: 'Ambassador' }],
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
])(
  'creates a %s that passes every check, except that a person must be mentioned',
  (name, flags) => {
    const { data, words } = found(recordFiles[name], `the files of a ${name}`);
    begin(name, flags);
    expect(mistakes()).toEqual(
      name === 'person' ? [expect.stringContaining('"somebody", who is never mentioned')] : [],
    );
    const written = (file: string) => readFileSync(join(root, 'content', file), 'utf8');
    if (data) expect(written(data)).toMatch(new RegExp(`^- id: ${flags.id}$`, 'm'));
    if (words) expect(written(words)).toMatch(new RegExp(`^${flags.id}:$`, 'm'));
  },
);

it('keeps every existing line and comment', () => {
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

it.each([
  ['by its date', {}, 'belvedere', 'final-act'],
  ['after another', { after: 'belvedere' }, 'belvedere', 'final-act'],
  ['before the first', { before: 'why-here' }, undefined, 'why-here'],
])('creates a step %s, except for its prose', (_where, flags, previous, next) => {
  begin('step', {
    chapter: 'photograph',
    id: 'new-step',
    title: 'A new step',
    date: '1971-05',
    place: 'vienna',
    ...flags,
  });
  expect(mistakes()).toEqual(['content/chapters/en/photograph.mdx new-step: 0 words']);
  const read = (file: string) => readFileSync(join(root, 'content', file), 'utf8');
  for (const [file, name] of [
    ['storyboards/photograph.yaml', /^([a-z-]+):$/gm],
    ['chapters/en/photograph.mdx', /<Step id="([a-z-]+)"/g],
  ] as const) {
    const steps = [...read(file).matchAll(name)].map(([, step]) => step);
    const index = steps.indexOf('new-step');
    expect([steps[index - 1], steps[index + 1]], file).toEqual([previous, next]);
  }
});

it('creates a chapter with a step, except for its prose', () => {
  begin('chapter', {
    id: 'new-chapter',
    title: 'A new chapter: "quoted"',
    question: 'What is new?',
    place: 'vienna',
    date: '2026-05-31',
    step: 'new-step',
    step_title: 'A new step',
  });
  expect(mistakes()).toEqual(['content/chapters/en/new-chapter.mdx new-step: 0 words']);
});

it('overwrites nothing', () => {
  expect(() => {
    begin('source', { ...SOURCE, id: 'ap_report_2020' });
  }).toThrow('ap_report_2020 is taken');
  expect(mistakes()).toEqual([]);
});

it('lists what is allowed if a flag is wrong', () => {
  const { questions } = found(kinds.person, 'the kind person');
  expect(readFlags(questions, ['--side', 'rusia', '--sidd', 'us']).wrong).toEqual([
    '--side: found "rusia"; allowed: us, russia, ussr, nato, china, finland, un',
    expect.stringMatching(/^--sidd: allowed: --id --side /),
  ]);
});

const FIGURE = {
  id: 'new_figure',
  about: 'How many of something there are, from each date on that a source gives.',
  title: 'A "figure": of something',
  source: 'A newspaper.',
  value_name: 'Things',
  first_date: '1990-05',
  first_value: '2.5',
  first_source: 'ap_report_2020',
};

/** What cannot be parsed in a file of code, and what it imports that is not there. Its types are not looked at. */
function codeMistakes({ file, text }: Change, all: readonly Change[]): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  const imports = text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']*)';$/gm);
  return [
    ...diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ...[...imports].flatMap(([, names = '', from = '']) => {
      const path = join(dirname(file), from);
      const imported = all.find((one) => one.file === path)?.text ?? readFileSync(path, 'utf8');
      return names
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter((name) => name !== '' && !new RegExp(`^export .*\\b${name}\\b`, 'm').test(imported))
        .map((name) => `${path} does not export ${name}`);
    }),
  ];
}

describe('a figure', () => {
  const changesOf = (id: string) => {
    const { questions, changes } = found(kinds.figure, 'the kind figure');
    const flags = Object.entries({ ...FIGURE, id }).flatMap(([flag, value]) => [
      `--${flag}`,
      value,
    ]);
    const { answers, wrong } = readFlags(questions, flags);
    expect(wrong).toEqual([]);
    return changes('.', answers);
  };

  it('is code that can be parsed and whose imports are there', () => {
    const code = changesOf('new_figure').filter(({ file }) => file.endsWith('.ts'));
    expect(code).toHaveLength(9);
    for (const one of code) expect(codeMistakes(one, code), one.file).toEqual([]);
  });

  it('is in each of the three lists, and nowhere else outside its folder but in content', () => {
    const outside = changesOf('new_figure').filter(
      ({ file }) => !/^(content|src\/figures\/charts\/new-figure)\//.test(file),
    );
    const added = outside.map(({ file, text }) => {
      const before = new Set(readFileSync(file, 'utf8').split('\n'));
      return [file, text.split('\n').filter((line) => !before.has(line))];
    });
    expect(added).toEqual([
      [
        'src/schema/chart-schemas.ts',
        [
          "export { newFigureSchema as new_figure } from '../figures/charts/new-figure/new-figure-schema.ts';",
        ],
      ],
      [
        'src/story/charts/chart-list.ts',
        [
          "export { newFigure as new_figure } from '../../figures/charts/new-figure/new-figure-data.ts';",
        ],
      ],
      [
        'src/figures/charts/figure-scripts.ts',
        ["  new_figure: async () => (await import('./new-figure/new-figure.ts')).newFigure,"],
      ],
    ]);
  });

  it('has its table and its words, and leaves all others as they are', () => {
    const changes = changesOf('new_figure');
    for (const { file, text } of changes) expect(text, file).not.toMatch(/__|TODO/);
    const textOf = (file: string) =>
      found(
        changes.find((one) => one.file === file),
        file,
      ).text;
    expect(textOf('content/data/series/new_figure.csv')).toBe(
      'date,value,sources\n1990-05,2.5,ap_report_2020\n',
    );
    expect(parse(textOf('content/words/en/figures.yaml'))).toHaveProperty('new_figure', {
      title: FIGURE.title,
      about: FIGURE.about,
    });
    expect(parse(textOf('content/words/en/datasets.yaml'))).toHaveProperty('new_figure', {
      title: FIGURE.title,
      about: FIGURE.about,
      columns: {
        date: 'From when the value holds',
        value: FIGURE.value_name,
        sources: 'The works that it rests on',
      },
    });
    const before = parse(readFileSync('content/words/en/interface.yaml', 'utf8')) as Words;
    const after = parse(textOf('content/words/en/interface.yaml')) as Words;
    const { new_figure: added, ...others } = after.figures;
    expect({ ...after, figures: others }).toEqual(before);
    expect(added).toMatchObject({ title: FIGURE.title, head_value: FIGURE.value_name });
  });

  it('tells the author of every file with words that all figures have', () => {
    const left = found(kinds.figure, 'the kind figure').left({ id: 'new_figure' });
    for (const file of ['interface', 'figures', 'datasets', 'picture_sheets']) {
      expect(left).toContain(`${file}.yaml`);
    }
  });
});

interface Words {
  figures: Record<string, unknown>;
}
