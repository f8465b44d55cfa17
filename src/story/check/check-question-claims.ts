import type { QuestionRecord } from '../../schema/question.ts';
import { isBefore } from '../facts/dates.ts';
import { makeFormats } from '../formats.ts';
import { createDateFinder } from '../prose/dates-in-text.ts';
import { withoutRecords } from '../prose/fill-records.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { sceneOf } from '../read/scene-of.ts';
import { createClaimFinder } from './claim-finder.ts';
import { groundsOf } from './question-grounds.ts';
import { textsOfQuestion } from './question-texts.ts';

/**
 * A question says nothing that its step, or a record that it names, does not say with a source: each figure, date and name
 * in its words is in theirs. It knows nothing later than its step, unless it says so.
 */
export function checkQuestionClaims(content: Content): Problem[] {
  return [
    ...content.questions.data.flatMap((question, i) => knownTooEarly(content, question, i)),
    ...[...content.languages.values()].flatMap((language) => inLanguage(content, language)),
  ];
}

function inLanguage(content: Content, words: LanguageContent): Problem[] {
  const { locale } = words.interface.data;
  const findClaims = createClaimFinder(words);
  const findDates = createDateFinder(locale);
  const from = { content, words, formats: makeFormats(locale) };
  const claimsIn = (text: string) => new Set(findClaims(text).map(({ word }) => lower(word)));
  return content.questions.data.flatMap((question, i) => {
    const grounds = groundsOf(from, question);
    const known = claimsIn(`${grounds.step} ${grounds.records}`);
    const datesOfStep = new Set(findDates(grounds.step));
    const date = sceneOf(content, question.step).date;
    const texts = textsOfQuestion(question, words.questions.get(question.id));
    const problemAt = (path: (typeof texts)[number]['path'], found: string, allowed: string) =>
      words.questions.problemAt([question.id, ...path], { found, allowed });
    const bare = texts
      .filter(({ isFalse }) => !isFalse)
      .flatMap(({ path, text }) =>
        findClaims(withoutRecords(text))
          .filter(({ word }) => !known.has(lower(word)))
          .map(({ word, rule }) =>
            problemAt(
              path,
              `"${word}" (${rule})`,
              `what the step ${question.step} says${question.later ? '' : ', without what came later,'} or a record under \`rests_on\``,
            ),
          ),
      );
    const said = onOneLine(`${grounds.step} ${grounds.records}`);
    const misquoted = texts
      .filter(({ isFalse }) => !isFalse)
      .flatMap(({ path, text }) =>
        quotedIn(text, words)
          .filter((quoted) => !said.includes(onOneLine(quoted)))
          .map((quoted) =>
            problemAt(path, `the quotation "${quoted}"`, 'words as they stand in what it rests on'),
          ),
      );
    const tooLate = question.later
      ? []
      : texts.flatMap(({ path, text, isFalse }) =>
          findDates(text)
            .filter((one) => !isFalse && isBefore(date, one) && !datesOfStep.has(one))
            .map((one) =>
              problemAt(path, `"${one}"`, `${date} or earlier, or \`later: true\` in the data`),
            ),
        );
    const strange = question.sources.flatMap((source, at) =>
      grounds.sources.has(source)
        ? []
        : [
            content.questions.problemAt([i, 'sources', at], {
              found: `"${source}"`,
              allowed: `a source of the step ${question.step}${question.later ? '' : ', of what it knew,'} or of a record under \`rests_on\``,
            }),
          ],
    );
    return [...bare, ...misquoted, ...tooLate, ...strange];
  });
}

/** The steps, events and quotations that a question rests on are not later than its step, unless it asks about that. */
function knownTooEarly(content: Content, question: QuestionRecord, i: number): Problem[] {
  if (question.later) return [];
  const date = sceneOf(content, question.step).date;
  const { steps = [], events = [], treaties = [], quotations = [] } = question.rests_on;
  const named = {
    steps: steps.map((id) => sceneOf(content, id).date),
    events: events.map((id) => content.events.get(id).date),
    treaties: treaties.map((id) => content.treaties.get(id).signed.date),
    quotations: quotations.map((id) => content.quotations.get(id).date),
  };
  return Object.entries(named).flatMap(([list, dates]) =>
    dates.flatMap((one, at) =>
      isBefore(date, one)
        ? [
            content.questions.problemAt([i, 'rests_on', list, at], {
              found: `what is of ${one}`,
              allowed: `what is of ${date} or earlier, or \`later: true\``,
            }),
          ]
        : [],
    ),
  );
}

function lower(word: string): string {
  return word.toLowerCase();
}

/** What stands between a language's quotation marks. */
function quotedIn(text: string, { interface: words }: LanguageContent): string[] {
  const { open, close } = words.data.quotation_marks;
  return text
    .split(open)
    .slice(1)
    .map((after) => after.split(close)[0] ?? '')
    .filter((quoted) => /\s/u.test(quoted.trim()));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
