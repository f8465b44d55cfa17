import { isBefore } from '../facts/dates.ts';
import { collectTreatyDates } from '../facts/treaty-dates.ts';
import { checked } from '../read/checked.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** Events end after they begin, lie on the timeline, and agree with the treaty dates they name. */
export function checkEvents(content: Content): Problem[] {
  return [...checkExtent(content), ...checkTreatyDates(content)];
}

function checkExtent({ events, plan }: Content): Problem[] {
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

/** Two dates agree if one is a less precise form of the other, e.g. 2019-11 and 2019-11-05. */
function checkTreatyDates(content: Content): Problem[] {
  const { events } = content;
  const dates = collectTreatyDates(content);
  return events.data.flatMap(({ date, date_of = [] }, i) =>
    date_of.flatMap((name) => {
      const other = checked(dates.get(name), `date ${name}`);
      if (date.startsWith(other) || other.startsWith(date)) return [];
      const allowed = `${other}, the date of ${name}`;
      return [events.problemAt([i, 'date'], { found: `"${date}"`, allowed })];
    }),
  );
}
