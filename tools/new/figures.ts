import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { partialDate } from '../../src/schema/date.ts';
import { figurePageEntry } from '../../src/schema/figure-page.ts';
import { identifier, words } from '../../src/schema/identifier.ts';
import { changeFile, languagesOf, newFile, type Change } from './change.ts';
import { ask, type Answers, type Question } from './questions.ts';
import { inline, namedRecord } from './yaml-text.ts';

/** One file for each file of a figure's folder, and its words. `__name__` and its like are filled in. */
const TEMPLATES = join(import.meta.dirname, 'figure');

/** What must be known of a new figure, which begins with one value. */
export const figureQuestions: Question[] = [
  ask('id', identifier, 'the name that storyboards use, e.g. nato_members'),
  ask(
    'about',
    figurePageEntry.shape.about,
    'what it shows, as a sentence: on its page, and in its code',
  ),
  ask('title', words, 'what it shows; stands above it'),
  ask('source', words, 'whose numbers they are; stands below the title'),
  ask('value_name', words, "the head of its table's column of values, e.g. Members"),
  ask('first_date', partialDate, 'of the first value: YYYY, YYYY-MM or YYYY-MM-DD'),
  ask('first_value', z.number().nonnegative(), 'a number'),
  ask('first_source', identifier, 'an id in content/data/sources.yaml'),
];

/** A figure's folder, its table with one row and the words for both in every language, and its line in each of the three lists. */
export function figureChanges(root: string, answers: Answers): Change[] {
  const key = String(answers.id);
  const name = key.replaceAll('_', '-');
  const camel = key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const Pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  const names = { key, name, camel, Pascal, about: String(answers.about).replaceAll('*/', '') };
  const folder = `src/figures/charts/${name}`;
  const exported = (value: string) => (value === key ? value : `${value} as ${key}`);
  const { first_date: date, first_value: value, first_source: source } = answers;
  return [
    ...globSync(['*.ts.txt', '*.css.txt'], { cwd: TEMPLATES })
      .sort()
      .map((template) =>
        newFile(root, `${folder}/${fileOf(template, name)}`, fillTemplate(template, names)),
      ),
    newFile(
      root,
      `content/data/series/${key}.csv`,
      `date,value,sources\n${String(date)},${String(value)},${String(source)}\n`,
    ),
    ...languagesOf(root).map((language) =>
      changeFile(root, `content/words/${language}/interface.yaml`, (text) =>
        addWords(text, fillTemplate('words.yaml.txt', { ...names, ...yamlOf(answers) })),
      ),
    ),
    ...languagesOf(root).map((language) =>
      changeFile(root, `content/words/${language}/figures.yaml`, (text) => {
        const { title, about } = answers;
        return `${text.trimEnd()}\n\n${namedRecord(key, { title, about })}`;
      }),
    ),
    ...languagesOf(root).map((language) =>
      changeFile(
        root,
        `content/words/${language}/datasets.yaml`,
        (text) => `${text.trimEnd()}\n\n${tableWords(key, answers)}`,
      ),
    ),
    changeFile(root, 'src/schema/chart-schemas.ts', (text) =>
      addLine(
        text,
        `export { ${camel}Schema as ${key} } from '../figures/charts/${name}/${name}-schema.ts';`,
      ),
    ),
    changeFile(root, 'src/story/charts/chart-list.ts', (text) =>
      addLine(
        text,
        `export { ${exported(camel)} } from '../../figures/charts/${name}/${name}-data.ts';`,
      ),
    ),
    changeFile(root, 'src/figures/charts/figure-scripts.ts', (text) =>
      addScript(text, `  ${key}: async () => (await import('./${name}/${name}.ts')).${camel},`),
    ),
  ];
}

/** The figure's own module has no suffix, nor has its style. */
function fileOf(template: string, name: string): string {
  const [part = '', extension = ''] = basename(template, '.txt').split('.');
  return ['figure', 'style'].includes(part)
    ? `${name}.${extension}`
    : `${name}-${part}.${extension}`;
}

function fillTemplate(template: string, values: Record<string, string>): string {
  const text = readFileSync(join(TEMPLATES, template), 'utf8');
  return text.replace(/__([A-Za-z]+(?:_[a-z]+)*)__/g, (gap, name: string) => values[name] ?? gap);
}

function yamlOf(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, inline(answer)]),
  );
}

/** What its table is and what each column means, for those who download it. */
function tableWords(key: string, { title, about, value_name: value }: Answers): string {
  const columns = {
    date: 'From when the value holds',
    value,
    sources: 'The works that it rests on',
  };
  return stringify({ [key]: { title, about, columns } }, { lineWidth: 0 });
}

/** At the end of the words of all figures. */
function addWords(text: string, added: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf('figures:');
  const next = lines.findIndex((line, index) => index > start && /^\S/.test(line));
  if (start < 0 || next < 0) throw new Error('interface.yaml has no `figures` before its end');
  const before = lines.slice(0, next).join('\n').trimEnd();
  return `${before}\n\n${added.trimEnd()}\n\n${lines.slice(next).join('\n')}`;
}

function addLine(text: string, line: string): string {
  return `${text.trimEnd()}\n${line}\n`;
}

/** At the end of the list of scripts. */
function addScript(text: string, line: string): string {
  const end = text.indexOf('\n};', text.indexOf('const scripts'));
  if (end < 0) throw new Error('src/figures/charts/figure-scripts.ts has no list of scripts');
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}
