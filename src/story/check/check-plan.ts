import { extentOf, isBefore } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/**
 * The timeline's span is not empty, chapters and treaties are listed once, each chapter's date is that of a step, and the
 * treaty whose end is told on the cover has ended.
 */
export function checkPlan(content: Content): Problem[] {
  return [...checkLists(content), ...checkChapterDates(content), ...checkWhyNow(content)];
}

function checkWhyNow({ plan, treaties }: Content): Problem[] {
  const { treaty } = plan.data.why_now;
  if (typeof treaties.get(treaty).ended.date === 'string') return [];
  const allowed = 'a treaty that has ended';
  return [plan.problemAt(['why_now', 'treaty'], { found: `"${treaty}"`, allowed })];
}

function checkLists({ plan }: Content): Problem[] {
  const [first, last] = plan.data.span;
  const problems: Problem[] = [];
  if (!isBefore(first, last)) {
    problems.push(
      plan.problemAt(['span', 1], { found: `"${last}"`, allowed: `a day after ${first}` }),
    );
  }
  plan.data.chapters.forEach((chapter, i) => {
    if (plan.data.chapters.findIndex((other) => other.id === chapter.id) !== i) {
      problems.push(
        plan.problemAt(['chapters', i, 'id'], {
          found: `"${chapter.id}" a second time`,
          allowed: 'each chapter once',
        }),
      );
    }
  });
  const seen = new Set<string>();
  plan.data.rows.forEach((row, i) => {
    row.forEach((treaty, j) => {
      if (seen.has(treaty)) {
        problems.push(
          plan.problemAt(['rows', i, j], {
            found: `"${treaty}" a second time`,
            allowed: 'every treaty once',
          }),
        );
      }
      seen.add(treaty);
    });
  });
  return problems;
}

function checkChapterDates({ plan, storyboards }: Content): Problem[] {
  const problems: Problem[] = [];
  for (const chapter of plan.data.chapters) {
    const board = storyboards.get(chapter.id);
    const dates = Object.values(board?.data ?? {}).map((step) => extentOf(step.date)[0]);
    const [start, end] = extentOf(chapter.date);
    if (board && !dates.some((date) => date >= start && date < end)) {
      problems.push(
        plan.problemAt(['chapters', plan.data.chapters.indexOf(chapter), 'date'], {
          found: `"${chapter.date}"`,
          allowed: `the date of a step in ${board.name}`,
        }),
      );
    }
  }
  return problems;
}
