import type { QuestionRecord } from '../../schema/question.ts';
import { isBefore } from '../facts/dates.ts';
import { declaredNumbers } from '../facts/declared-counts.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { sceneOf } from '../read/scene-of.ts';

/**
 * What a question asks for on a picture was declared, for days in order, and was known on the day of its step, unless it asks
 * about what came later.
 */
export function checkPicture(content: Content, question: QuestionRecord, i: number): Problem[] {
  if (question.kind !== 'estimate' && question.kind !== 'draw') return [];
  const { questions } = content;
  const { date } = sceneOf(content, question.step);
  const rows = declaredNumbers(content, question.declared);
  const days =
    question.kind === 'estimate'
      ? [{ day: question.day, path: ['day'] }]
      : [
          { day: question.given, path: ['given'] },
          ...question.days.map((day, at) => ({ day, path: ['days', at] })),
        ];
  return days.flatMap(({ day, path }, at) => {
    const problem = (found: string, allowed: string) => [
      questions.problemAt([i, ...path], { found, allowed }),
    ];
    const row = rows.find(({ asOf }) => asOf === day);
    if (!row) return problem(day, 'a day for which a number was declared');
    const before = days[at - 1]?.day;
    if (before !== undefined && !isBefore(before, day)) return problem(day, `later than ${before}`);
    const isKnown = row.knownFrom !== null && !isBefore(date, row.knownFrom);
    if (question.later || isKnown) return [];
    return problem(
      `${day}, known from ${row.knownFrom ?? 'a day not found'}`,
      `what was known on ${date}, the day of its step`,
    );
  });
}
