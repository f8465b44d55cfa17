import { isBefore } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** Events end after they begin, and are on the timeline. */
export function checkEvents({ events, plan }: Content): Problem[] {
  const [first, last] = plan.data.span;
  return events.data.flatMap((event, i) => {
    const problems: Problem[] = [];
    if (event.end_date !== undefined && isBefore(event.end_date, event.date)) {
      problems.push(
        events.problemAt([i, 'end_date'], {
          found: `"${event.end_date}", before the start`,
          allowed: `${event.date} or later`,
        }),
      );
    }
    if (isBefore(event.date, first) || isBefore(last, event.date)) {
      problems.push(
        events.problemAt([i, 'date'], {
          found: `"${event.date}"`,
          allowed: `a date on the timeline, ${first} to ${last}`,
        }),
      );
    }
    return problems;
  });
}
