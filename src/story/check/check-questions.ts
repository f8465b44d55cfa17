import {
  ASKED_IN_CHAPTER,
  GAME_LIMITS,
  type QuestionRecord,
  type QuestionWords,
} from '../../schema/question.ts';
import { isBefore } from '../facts/dates.ts';
import { makeFormats } from '../formats.ts';
import { fillRecords, gapsIn, recordValues } from '../prose/fill-records.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import { checkPicture } from './check-question-picture.ts';
import type { Path } from '../read/describe-issues.ts';
import { nearestName, type Problem } from '../read/problem.ts';
import { textsOfQuestion } from './question-texts.ts';
import { sameNames } from './same-names.ts';

/** The words that each kind of question has besides its prompt and explanation. */
const PARTS = {
  choose: ['options'],
  choose_many: ['options'],
  true_false: [],
  number: ['unit'],
  estimate: ['unit'],
  draw: ['unit'],
  order: ['options'],
  match: ['pairs'],
  short: ['model'],
} as const satisfies Record<QuestionRecord['kind'], readonly (keyof QuestionWords)[]>;

const ALL_PARTS = ['options', 'pairs', 'unit', 'model'] as const;

/**
 * Every question has the words that its kind needs, and no others; every wrong reply says why it is wrong; what is for games
 * is short enough for them; every misconception has a question.
 */
export function checkQuestions(content: Content): Problem[] {
  return [
    ...content.questions.data.flatMap((question, i) => [
      ...checkReplies(content, question, i),
      ...checkNumber(content, question, i),
      ...checkOrder(content, question, i),
      ...checkPicture(content, question, i),
    ]),
    ...checkAsked(content),
    ...withoutQuestion(content),
    ...[...content.languages.values()].flatMap((language) => {
      const values = recordValues(content, makeFormats(language.interface.data.locale));
      return content.questions.data.flatMap((question) => [
        ...checkParts(content, language, question),
        ...checkTexts(language, question, values),
      ]);
    }),
  ];
}

/** Which options, items or pairs the words must have. */
function namesOf(question: QuestionRecord): string[] {
  switch (question.kind) {
    case 'choose':
    case 'choose_many':
      return [...question.right, ...question.wrong];
    case 'order':
      return question.items.map(({ id }) => id);
    case 'match':
      return question.pairs;
    case 'true_false':
    case 'number':
    case 'estimate':
    case 'draw':
    case 'short':
      return [];
  }
}

function checkParts(
  content: Content,
  language: LanguageContent,
  question: QuestionRecord,
): Problem[] {
  const file = language.questions;
  const words = file.get(question.id);
  const wanted: readonly string[] = PARTS[question.kind];
  const problems = ALL_PARTS.flatMap((name) => {
    const isThere = words[name] !== undefined;
    if (isThere === wanted.includes(name)) return [];
    const found = isThere ? `\`${name}\`` : `no \`${name}\``;
    const allowed = `the words of a question of the kind ${question.kind}: ${['prompt', ...wanted, 'explanation'].join(', ')}`;
    return [file.problemAt([question.id, ...(isThere ? [name] : [])], { found, allowed })];
  });
  if (problems.length > 0) return problems;
  const part = wanted.find((name) => name === 'options' || name === 'pairs');
  if (part === undefined) return [];
  const path = [question.id, part] as const;
  return [
    ...sameNames(namesOf(question), content.questions.name, { words: file, path }),
    ...checkReasons(language, question),
  ];
}

/** Wrong replies say why they are wrong, and no other does. */
function checkReasons(language: LanguageContent, question: QuestionRecord): Problem[] {
  const file = language.questions;
  const wrong = 'wrong' in question ? question.wrong : [];
  return Object.entries(file.get(question.id).options ?? {}).flatMap(([id, { why }]) => {
    const isWrong = wrong.includes(id);
    if (isWrong === (why !== undefined)) return [];
    const path = [question.id, 'options', id];
    return isWrong
      ? [file.problemAt(path, { found: 'no `why`', allowed: 'why this reply is wrong' })]
      : [
          file.problemAt([...path, 'why'], {
            found: 'a reason',
            allowed: 'none: it is not wrong, and `explanation` says why',
          }),
        ];
  });
}

/** Gaps have names that can be filled, and what is for games is short enough. */
function checkTexts(
  language: LanguageContent,
  question: QuestionRecord,
  values: ReadonlyMap<string, string>,
): Problem[] {
  const file = language.questions;
  const isGame = 'game_seconds' in question && question.game_seconds !== undefined;
  return textsOfQuestion(question, file.get(question.id)).flatMap(({ path, text }) => {
    const at = (problem: Pick<Problem, 'found' | 'allowed' | 'nearest'>) =>
      file.problemAt([question.id, ...path], problem);
    const unknown = gapsIn(text)
      .filter((name) => !values.has(name))
      .map((name) =>
        at({
          found: `{${name}}`,
          allowed: 'a treaty and one of its numbers or dates, e.g. {newstart.signed}',
          nearest: nearestName(name, values.keys()),
        }),
      );
    const most = isGame ? limitOf(path) : undefined;
    const { length } = fillRecords(text, values);
    if (most === undefined || length <= most) return unknown;
    return [
      ...unknown,
      at({
        found: `${String(length)} characters`,
        allowed: `at most ${String(most)}, because it has \`game_seconds\``,
      }),
    ];
  });
}

function limitOf(path: Path): number | undefined {
  if (path[0] === 'prompt') return GAME_LIMITS.prompt;
  return path[0] === 'options' && path[2] === 'text' ? GAME_LIMITS.answer : undefined;
}

/** A game has room for a few replies. */
function checkReplies({ questions }: Content, question: QuestionRecord, i: number): Problem[] {
  if (!('wrong' in question) || question.game_seconds === undefined) return [];
  const count = question.right.length + question.wrong.length;
  if (count <= GAME_LIMITS.replies) return [];
  return [
    questions.problemAt([i, 'game_seconds'], {
      found: `a time for a question with ${String(count)} replies`,
      allowed: `at most ${String(GAME_LIMITS.replies)} replies in a game`,
    }),
  ];
}

/** A number that is taken from a treaty exists. */
function checkNumber(content: Content, question: QuestionRecord, i: number): Problem[] {
  if (question.kind !== 'number' || typeof question.answer === 'number') return [];
  const { treaty, number } = question.answer;
  const names = Object.keys(content.treaties.get(treaty).numbers);
  if (names.includes(number)) return [];
  const allowed = `a number of ${treaty}: ${names.join(', ')}`;
  const nearest = nearestName(number, names);
  return [
    content.questions.problemAt([i, 'answer', 'number'], {
      found: `"${number}"`,
      allowed,
      nearest,
    }),
  ];
}

/** Items that name their events are in order of time. */
function checkOrder(content: Content, question: QuestionRecord, i: number): Problem[] {
  if (question.kind !== 'order') return [];
  const dated = question.items.flatMap(({ event }, at) =>
    event === undefined ? [] : [{ at, event, date: content.events.get(event).date }],
  );
  return dated.slice(1).flatMap(({ at, event, date }, before) => {
    const last = dated[before]?.date ?? date;
    if (isBefore(last, date)) return [];
    return [
      content.questions.problemAt([i, 'items', at, 'event'], {
        found: `"${event}" of ${date}`,
        allowed: `an event later than ${last}, the date of the item before`,
      }),
    ];
  });
}

/**
 * In a chapter the story asks few questions; none about what came later, and none before the chapter's first step, where
 * there is no step to ask it at.
 */
function checkAsked({ questions, storyboards }: Content): Problem[] {
  return [...storyboards.values()].flatMap(({ data }) => {
    const [first] = Object.keys(data);
    const asked = questions.data.flatMap((question, i) =>
      question.asked !== undefined && Object.hasOwn(data, question.step) ? [{ question, i }] : [],
    );
    const problemAt = (i: number, found: string, allowed: string) =>
      questions.problemAt([i, 'asked'], { found, allowed });
    return [
      ...asked
        .slice(ASKED_IN_CHAPTER)
        .map(({ i }) =>
          problemAt(
            i,
            'one more question in its chapter',
            `at most ${String(ASKED_IN_CHAPTER)} with \`asked\` in a chapter`,
          ),
        ),
      ...asked
        .filter(({ question }) => question.later)
        .map(({ i }) => problemAt(i, 'a question about what came later', 'none in the story')),
      ...asked
        .filter(({ question: { asked: where, step } }) => where === 'before' && step === first)
        .map(({ i }) => problemAt(i, '"before" the first step of a chapter', 'after')),
    ];
  });
}

/** Each misconception has a question. */
function withoutQuestion({ questions, misconceptions }: Content): Problem[] {
  const asked = new Set(questions.data.map(({ misconception }) => misconception));
  return misconceptions.data
    .filter(({ id }) => !asked.has(id))
    .map(({ id }) =>
      questions.problemAt([], {
        found: `no question about the misconception "${id}"`,
        allowed: `a question about each of those in ${misconceptions.name}`,
      }),
    );
}
