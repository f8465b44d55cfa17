import { createInterface } from 'node:readline/promises';
import { run, runScript } from '../run.ts';
import { writeChanges, type Change } from './change.ts';
import { figureChanges, figureQuestions } from './figures.ts';
import { readAnswer, type Answers, type Question } from './questions.ts';
import { recordChanges, recordKinds, recordQuestions } from './records.ts';
import {
  chapterChanges,
  chapterQuestions,
  describePlacing,
  stepChanges,
  stepQuestions,
} from './steps.ts';

/** Something that `npm run new` can begin. */
export interface Kind {
  questions: readonly Question[];
  /** The files as they are to be. Throws where what is asked for cannot be. */
  changes: (root: string, answers: Answers) => Change[];
  /** What is still to be written by hand. */
  left: (answers: Answers) => string;
  /** What the author may want to know about what was written; empty if nothing. */
  remark?: (root: string, answers: Answers) => string;
  /** Whether it changes what content may hold, and so the JSON Schemas that editors use. */
  changesSchemas?: boolean;
}

/** All kinds of things that can be begun, by their names. */
export const kinds: Record<string, Kind> = {
  step: {
    questions: stepQuestions,
    changes: stepChanges,
    left: ({ chapter, id }) =>
      `the prose of ${String(id)} in content/chapters/<language>/${String(chapter)}.mdx, and what its map and timeline should show`,
    remark: describePlacing,
  },
  chapter: {
    questions: chapterQuestions,
    changes: chapterChanges,
    left: ({ id, step }) =>
      `the prose of ${String(step)} in content/chapters/<language>/${String(id)}.mdx`,
  },
  figure: {
    questions: figureQuestions,
    changes: figureChanges,
    left: ({ id }) => leftOfFigure(String(id)),
    changesSchemas: true,
  },
  ...Object.fromEntries(
    Object.entries(recordKinds).map(([name, kind]): [string, Kind] => [
      name,
      {
        questions: recordQuestions(kind),
        changes: (root, answers) => recordChanges(root, kind, answers),
        left: ({ id }) =>
          name === 'person'
            ? `where the story mentions ${String(id)}: in a chapter, an event or a quotation`
            : `whatever uses ${String(id)}: nothing does yet`,
      },
    ]),
  ),
};

function leftOfFigure(id: string): string {
  const folder = `src/figures/charts/${id.replaceAll('_', '-')}/`;
  return [
    '',
    `- the other rows of content/data/series/${id}.csv, or no table, if it shows records that exist already (CONTRIBUTING, "Add a figure")`,
    `- whatever ${folder} should draw otherwise than a line of steps`,
    `- its words, wherever yours are better, in content/words/<language>/: interface.yaml (under figures.${id}), figures.yaml, datasets.yaml`,
    `- a step that shows it: "figure: { name: ${id} }" beside the map in its storyboard, with a window that begins no earlier than the first row`,
    `- its sheet for classes, once a step shows it: ${id} in content/words/<language>/picture_sheets.yaml, like those above it`,
    '- then: npm run check:content, npm run check:types:scripts, npm run test:unit -- figures, npm run test:unit -- snapshots -u',
  ].join('\n');
}

/** Reads flags: `--title "Words"`; what was given for each question, and what is wrong with them. */
export function readFlags(
  questions: readonly Question[],
  flags: readonly string[],
): { answers: Answers; wrong: string[] } {
  const answers: Answers = {};
  const wrong: string[] = [];
  for (let index = 0; index < flags.length; index += 2) {
    const flag = flags[index] ?? '';
    const question = questions.find(({ name }) => flag === `--${name}`);
    if (!question) {
      wrong.push(`${flag}: allowed: ${questions.map(({ name }) => `--${name}`).join(' ')}`);
      continue;
    }
    const answer = readAnswer(question, flags[index + 1] ?? '');
    if ('value' in answer) answers[question.name] = answer.value;
    else wrong.push(`${flag}: found "${flags[index + 1] ?? ''}"; allowed: ${answer.allowed}`);
  }
  return { answers, wrong };
}

function show(question: Question): string {
  const { name, hint, isOptional, choices } = question;
  const meant = choices.length > 0 ? choices.join(', ') : hint;
  const mayBeEmpty = !isOptional && 'value' in readAnswer(question, '');
  const notes = [isOptional ? 'may be left out' : '', mayBeEmpty ? '"" if there is none' : ''];
  const note = notes.filter((one) => one !== '').join(', ');
  return `${name}${meant === '' ? '' : `: ${meant}`}${note === '' ? '' : ` (${note})`}`;
}

/** Asks for what no flag gave, until each answer is one that is allowed. */
async function askFor(questions: readonly Question[], answers: Answers): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const question of questions) {
    while (!(question.name in answers)) {
      const text = await terminal.question(`${show(question)}\n> `);
      if (text === '' && question.isOptional) break;
      const answer = readAnswer(question, text);
      if ('value' in answer) answers[question.name] = answer.value;
      else process.stdout.write(`allowed: ${answer.allowed}\n`);
    }
  }
  terminal.close();
}

/** Begins something new and tells the author what is left to do. Returns whether it was begun. */
async function begin(root: string, [name = '', ...flags]: readonly string[]): Promise<boolean> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) {
    say(
      `npm run new -- <kind> [--field value …], where <kind> is ${Object.keys(kinds).join(', ')}`,
    );
    return false;
  }
  if (flags.includes('--help')) {
    say(`npm run new -- ${name} [--field value …]; in a terminal it asks for what is not given`);
    for (const question of kind.questions) say(`  --${show(question)}`);
    return true;
  }
  const { answers, wrong } = readFlags(kind.questions, flags);
  if (wrong.length === 0 && process.stdin.isTTY) await askFor(kind.questions, answers);
  const missing = kind.questions.filter(
    (one) => !one.isOptional && !(one.name in answers) && !flags.includes(`--${one.name}`),
  );
  if (wrong.length > 0 || missing.length > 0) {
    wrong.forEach(say);
    for (const question of missing) say(`--${show(question)}: needed`);
    return false;
  }
  const changes = kind.changes(root, answers);
  writeChanges(root, changes);
  say(['written:', ...changes.map(({ file }) => file)].join('\n  '));
  const code = changes.map(({ file }) => file).filter((file) => file.startsWith('src/'));
  if (code.length > 0) await run('npx', ['prettier', '--log-level=warn', '--write', ...code]);
  if (kind.changesSchemas === true) await runScript('schemas');
  const remark = kind.remark?.(root, answers) ?? '';
  if (remark !== '') say(remark);
  const left = kind.left(answers);
  if (left !== '') say(`still to be written: ${left}`);
  // In a process of its own, which knows the code that has just been written.
  await runScript('check:content');
  return true;
}

if (import.meta.main) {
  try {
    if (!(await begin(process.cwd(), process.argv.slice(2)))) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
