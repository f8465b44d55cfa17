import { isBefore } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** A treaty's dates are in order, how it ended agrees with them, and it has a row on the timeline. */
export function checkTreaties({ treaties, plan }: Content): Problem[] {
  const problems: Problem[] = [];
  const inOrder = (i: number, path: (string | number)[], date: string | null, after: string) => {
    if (date !== null && isBefore(date, after)) {
      problems.push(
        treaties.problemAt([i, ...path], { found: `"${date}"`, allowed: `${after} or later` }),
      );
    }
  };
  treaties.data.forEach((treaty, i) => {
    const { signed, entered_into_force: inForce, ended } = treaty;
    inOrder(i, ['entered_into_force'], inForce, signed.date);
    inOrder(i, ['ended', 'date'], ended.date, inForce ?? signed.date);
    if ((inForce === null) !== (ended.how === 'never_in_force')) {
      problems.push(
        treaties.problemAt([i, 'ended', 'how'], {
          found: `"${ended.how}"`,
          allowed:
            inForce === null
              ? 'never_in_force, because entered_into_force is null'
              : 'how it ended, because it entered into force',
        }),
      );
    }
    if ((ended.date === null) !== (ended.how === 'in_force') && ended.how !== 'never_in_force') {
      problems.push(
        treaties.problemAt([i, 'ended', 'date'], {
          found: ended.date === null ? 'null' : `"${ended.date}"`,
          allowed: ended.how === 'in_force' ? 'null, because it is in force' : 'the day it ended',
        }),
      );
    }
    treaty.suspensions?.forEach((suspension, j) => {
      inOrder(i, ['suspensions', j, 'from'], suspension.from, inForce ?? signed.date);
    });
    treaty.deadlines?.forEach((deadline, j) => {
      inOrder(i, ['deadlines', j, 'date'], deadline.date, deadline.known_from);
      inOrder(i, ['deadlines', j, 'known_from'], deadline.known_from, signed.date);
    });
    if (!plan.data.rows.flat().includes(treaty.id)) {
      problems.push(
        plan.problemAt(['rows'], {
          found: `no row for "${treaty.id}"`,
          allowed: 'every treaty once',
        }),
      );
    }
  });
  return problems;
}
