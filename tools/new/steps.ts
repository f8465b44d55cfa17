import { isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { dayOrMonth } from '../../src/schema/date.ts';
import { identifier, slug, words } from '../../src/schema/identifier.ts';
import { treaty, type Treaty } from '../../src/schema/treaty.ts';
import { storyPlan, type StoryPlan } from '../../src/schema/story.ts';
import { readContentFile } from '../../src/story/read/content-file.ts';
import { contentOnDisk } from '../content/content-on-disk.ts';
import { changeFile, languagesOf, newFile, type Change } from './change.ts';
import { ask, type Answers, type Question } from './questions.ts';
import { inline, inlineItem } from './yaml-text.ts';

/** Years that the timeline of a new step shows before and after its date. */
const YEARS_BEFORE = 5;
const YEARS_AFTER = 3;

/** What must be known of a new step. Unless `after` or `before` says where it goes, its date does. */
export const stepQuestions: Question[] = [
  ask('chapter', slug, 'the name of a file in content/storyboards/, e.g. photograph'),
  ask('id', slug, 'its name, which is also its address'),
  ask('title', words),
  ask('date', dayOrMonth, 'YYYY-MM-DD or YYYY-MM'),
  ask('place', identifier, 'an id in content/data/places.yaml'),
  ask('tells', z.array(identifier).optional(), 'ids in content/data/events.yaml, with commas'),
  ask('after', slug.optional(), 'the step that it follows'),
  ask('before', slug.optional(), 'or the step that follows it'),
];

/** What must be known of a new chapter, which begins with one step. */
export const chapterQuestions: Question[] = [
  ask('id', slug, 'its name, which is also its address'),
  ask('title', words),
  ask('question', words, 'what the chapter answers'),
  ask('place', identifier, 'an id in content/data/places.yaml'),
  ask('date', dayOrMonth, 'of its first step: YYYY-MM-DD or YYYY-MM'),
  ask('step', slug, 'the name of its first step'),
  ask('step_title', words, 'the title of its first step'),
];

/** A step without its prose, in the chapter of every language, and a plain scene for it. */
export function stepChanges(root: string, answers: Answers): Change[] {
  const plan = readPlan(root);
  const { chapter, id, title, after, before } = answers as Record<string, string>;
  if (!plan.chapters.some((one) => one.id === chapter)) {
    const ids = plan.chapters.map((one) => one.id);
    throw new Error(`there is no chapter "${chapter ?? ''}"; there are: ${ids.join(', ')}`);
  }
  const file = storyboardOf(answers);
  const dates = datesOfSteps(root, file);
  const steps = [...dates.keys()];
  if (steps.includes(id ?? '')) throw new Error(`the step ${id ?? ''} is there already`);
  const previous = after ?? previousStep(dates, String(answers.date));
  const next = before ?? (previous === null ? steps[0] : steps[steps.indexOf(previous) + 1]);
  for (const one of [after, before]) {
    if (one === undefined || steps.includes(one)) continue;
    throw new Error(`there is no step "${one}"; there are: ${steps.join(', ')}`);
  }
  return [
    changeFile(root, file, (text) =>
      insertScene(text, next, scene(plan, readTreaties(root), id ?? '', answers)),
    ),
    ...languagesOf(root).map((language) =>
      changeFile(root, `content/chapters/${language}/${chapter ?? ''}.mdx`, (text) =>
        insertStep(text, next, step(id ?? '', title ?? '')),
      ),
    ),
  ];
}

/** A sentence that says where a step has gone if nobody said where it should go; empty if somebody did. */
export function describePlacing(root: string, answers: Answers): string {
  if (answers.after !== undefined || answers.before !== undefined) return '';
  const steps = [...datesOfSteps(root, storyboardOf(answers)).keys()];
  const previous = steps[steps.indexOf(String(answers.id)) - 1];
  const where = previous === undefined ? 'as the first step of its chapter' : `after ${previous}`;
  return `placed by its date ${where}; --after or --before <step> places it elsewhere`;
}

function storyboardOf({ chapter }: Answers): string {
  return `content/storyboards/${String(chapter)}.yaml`;
}

/** The dates of a storyboard's steps, in reading order. */
function datesOfSteps(root: string, file: string): Map<string, string> {
  const board = z.record(z.string(), z.looseObject({ date: z.string() }));
  const { data } = readContentFile(contentOnDisk(root), file, board);
  return new Map(Object.entries(data).map(([id, { date }]) => [id, date]));
}

/** The last step in reading order that is no later than a date; null where all are. */
function previousStep(dates: ReadonlyMap<string, string>, date: string): string | null {
  const earlier = [...dates].filter(([, own]) => own <= date);
  return earlier.at(-1)?.[0] ?? null;
}

/** A chapter at the end of the story, with one step without its prose. */
export function chapterChanges(root: string, answers: Answers): Change[] {
  const plan = readPlan(root);
  const {
    id,
    title,
    question,
    step: first,
    step_title: stepTitle,
  } = answers as Record<string, string>;
  const { place, date } = answers;
  const head = `---\ntitle: ${inline(title)}\nquestion: ${inline(question)}\n---\n\n`;
  const schema = '# yaml-language-server: $schema=../schemas/storyboard.json\n';
  return [
    changeFile(root, 'content/story.yaml', (text) => addChapter(text, { id, place, date })),
    newFile(
      root,
      `content/storyboards/${id ?? ''}.yaml`,
      `${schema}# Steps in the order of content/chapters/<language>/${id ?? ''}.mdx.\n\n${scene(plan, readTreaties(root), first ?? '', { place, date })}`,
    ),
    ...languagesOf(root).map((language) =>
      newFile(
        root,
        `content/chapters/${language}/${id ?? ''}.mdx`,
        head + step(first ?? '', stepTitle ?? ''),
      ),
    ),
  ];
}

function readPlan(root: string): StoryPlan {
  return readContentFile(contentOnDisk(root), 'content/story.yaml', storyPlan).data;
}

function readTreaties(root: string): Treaty[] {
  return readContentFile(contentOnDisk(root), 'content/data/treaties.yaml', z.array(treaty)).data;
}

function step(id: string, title: string): string {
  return `<Step id="${id}" title="${title.replaceAll('"', '&quot;')}">\n\n</Step>\n`;
}

/**
 * A map of the place alone, and the years around the date, as far as the timeline goes, with the treaty in force that
 * was signed last.
 */
function scene(
  { span }: StoryPlan,
  treaties: readonly Treaty[],
  id: string,
  { date, place, tells }: Answers,
): string {
  const today = String(date);
  const latest = treaties
    .filter(({ entered_into_force: start, ended }) => {
      return start !== null && start <= today && (ended.date === null || today < ended.date);
    })
    .toSorted((a, b) => (a.signed.date < b.signed.date ? -1 : 1))
    .at(-1);
  const [first, last] = span;
  const year = Number(String(date).slice(0, 4));
  const from = Math.max(year - YEARS_BEFORE, Number(first.slice(0, 4)));
  const to = year + YEARS_AFTER > Number(last.slice(0, 4)) ? last.slice(0, 7) : year + YEARS_AFTER;
  return [
    `${id}:`,
    `  date: ${String(date)}`,
    `  place: ${String(place)}`,
    ...(Array.isArray(tells) && tells.length > 0 ? [`  tells: [${tells.join(', ')}]`] : []),
    '  map:',
    `    see: [${String(place)}]`,
    '  timeline:',
    `    window: [${String(from)}, ${String(to)}]`,
    ...(latest ? [`    treaties: [${latest.id}]`] : []),
    '',
  ].join('\n');
}

/** Before the scene of a step and the comments above it, or at the end. */
function insertScene(text: string, next: string | undefined, added: string): string {
  const lines = text.trimEnd().split('\n');
  if (next === undefined) return [...lines, '', added].join('\n');
  let start = lines.indexOf(`${next}:`);
  if (start < 0) throw new Error(`the storyboard has no line "${next}:"`);
  while (lines[start - 1]?.startsWith('#') === true) start -= 1;
  return [...lines.slice(0, start), added, ...lines.slice(start), ''].join('\n');
}

/** Before a step, or at the end. */
function insertStep(text: string, next: string | undefined, added: string): string {
  if (next === undefined) return `${text.trimEnd()}\n\n${added}`;
  const start = text.indexOf(`<Step id="${next}"`);
  if (start < 0) throw new Error(`the chapter has no step "${next}"`);
  return `${text.slice(0, start)}${added}\n${text.slice(start)}`;
}

/** After the last entry of `chapters`. */
function addChapter(text: string, chapter: object): string {
  const chapters = parseDocument(text).get('chapters');
  const last = isSeq(chapters) ? chapters.items.at(-1) : undefined;
  const range = (last as { range?: [number, number, number] } | undefined)?.range;
  if (!range) throw new Error('content/story.yaml has no list of chapters');
  const end = text.indexOf('\n', range[1] - 1) + 1;
  return text.slice(0, end) + inlineItem(chapter) + text.slice(end);
}
