import type { FigureName } from '../../schema/figure.ts';
import type { Storyboard, StoryboardStep } from '../../schema/storyboard.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Content } from '../read/load-content.ts';
import { extentOf, instantOf, isBefore, isKnownOn } from '../facts/dates.ts';
import { dotGroupsOf, pictureAmong } from '../facts/dots.ts';
import { membersOn, openSkiesOn } from '../facts/members.ts';
import type { Problem } from '../read/problem.ts';

/** The first day on which today's borders, the only ones the maps have, may carry the tints of alliances. */
const FIRST_DAY_OF_TODAYS_BORDERS = '1993-01-01';

/** What each field may hold, but the fields together may not: an end before its start, a scene that knows the future. */
export function checkSense(content: Content): Problem[] {
  return [
    ...checkEvents(content),
    ...checkTreaties(content),
    ...checkPlan(content),
    ...checkOpenSkies(content),
    ...checkFlights(content),
    ...checkScenes(content),
    ...checkFigures(content),
    ...checkDestroyed(content),
  ];
}

/** States come into Open Skies before they leave it. */
function checkOpenSkies({ openSkies }: Content): Problem[] {
  return openSkies.rows.flatMap((row, index) => {
    const dates = [
      row.signed,
      row.ratified,
      row.entry_into_force,
      row.exit_notified,
      row.exit_effective,
    ];
    const known = dates.filter((date) => date !== '');
    const wrong = known.findIndex((date, i) => i > 0 && isBefore(date, known[i - 1] ?? date));
    if (wrong < 0) return [];
    const column = Object.entries(row).find(([, value]) => value === known[wrong])?.[0] ?? '';
    return [
      {
        file: openSkies.name,
        line: index + 2,
        field: column,
        found: `"${known[wrong] ?? ''}"`,
        allowed: `${known[wrong - 1] ?? ''} or later`,
      },
    ];
  });
}

/** Flights are counted from the first one on: a later count is no smaller. */
function checkFlights({ openSkiesFlights: { name, rows } }: Content): Problem[] {
  return rows.flatMap((row, index) => {
    const last = rows[index - 1];
    // A table's head is its first line.
    const at = { file: name, line: index + 2 };
    if (last === undefined) return [];
    if (isBefore(row.date, last.date)) {
      const allowed = `${last.date} or later, in order of time`;
      return [{ ...at, field: 'date', found: `"${row.date}"`, allowed }];
    }
    if (Number(row.flights) < Number(last.flights)) {
      const allowed = `${last.flights} or more, for so many there were on ${last.date}`;
      return [{ ...at, field: 'flights', found: row.flights, allowed }];
    }
    return [];
  });
}

function checkEvents({ events, plan }: Content): Problem[] {
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

function checkTreaties({ treaties, plan }: Content): Problem[] {
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
              ? 'never_in_force, for entered_into_force is null'
              : 'how it ended, for it entered into force',
        }),
      );
    }
    if ((ended.date === null) !== (ended.how === 'in_force') && ended.how !== 'never_in_force') {
      problems.push(
        treaties.problemAt([i, 'ended', 'date'], {
          found: ended.date === null ? 'null' : `"${ended.date}"`,
          allowed: ended.how === 'in_force' ? 'null, for it is in force' : 'the day it ended',
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

function checkPlan({ plan }: Content): Problem[] {
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

/** Open Skies is shown alone, when the sources decide who is in it, and only what there is of it on that date. */
function checkOpenSkiesAreas(
  { openSkies }: Content,
  board: ContentFile<Storyboard>,
  id: string,
  { date, map }: StoryboardStep,
): Problem[] {
  const shown = map.areas.filter((area) => area.startsWith('openskies'));
  if (shown.length === 0) return [];
  const at = (found: string, allowed: string) =>
    board.problemAt([id, 'map', 'areas'], { found, allowed });
  const states = openSkiesOn(openSkies.rows, date);
  const problems: Problem[] = [];
  if (shown.length < map.areas.length) {
    problems.push(at(map.areas.join(', '), 'Open Skies alone, for a country has one tint'));
  }
  if (states.undecided.length > 0) {
    problems.push(
      at(
        `Open Skies on ${date}, when the standing of ${states.undecided.join(', ')} is unknown`,
        `a date for which ${openSkies.name} decides it`,
      ),
    );
  }
  const counts = [
    ['openskies', states.members],
    ['openskies_signed', states.signed],
    ['openskies_left', states.left],
  ] as const;
  for (const [area, countries] of counts) {
    if (shown.includes(area) && countries.length === 0) {
      problems.push(at(`"${area}", which is nobody on ${date}`, 'areas of some state'));
    }
  }
  return problems;
}

/** A figure has something to show on its step's day, knows nothing later, and no window begins before there is anything. */
function checkFigures(content: Content): Problem[] {
  const { storyboards, plan, events } = content;
  const dateOf = new Map(events.data.map((event) => [event.id, event.date]));
  const problems: Problem[] = [];
  for (const board of storyboards.values()) {
    for (const [id, { date, figure, timeline }] of Object.entries(board.data)) {
      const add = (path: (string | number)[], found: string, allowed: string) =>
        problems.push(board.problemAt([id, ...path], { found, allowed }));
      const first = figure ? firstDateOf(figure.name, content) : null;
      if (figure && first !== null && isBefore(date, first)) {
        add(
          ['figure'],
          `"${figure.name}" on ${date}`,
          `a step of ${first} or later: before, it has nothing to show`,
        );
      }
      if (figure?.name === 'nato_members') {
        figure.marks.forEach((event, i) => {
          const day = dateOf.get(event);
          if (day !== undefined && !isKnownOn(day, date)) {
            add(
              ['figure', 'marks', i],
              `"${event}" of ${day}`,
              `events up to the step's date, ${date}`,
            );
          }
        });
      }
      const [from] = timeline.window;
      const earliest = [plan.data.span[0], ...(first === null ? [] : [first])].toSorted()[0];
      if (earliest !== undefined && isBefore(from, earliest) && !earliest.startsWith(from)) {
        add(
          ['timeline', 'window', 0],
          `"${from}"`,
          `${earliest} or later, where the timeline and what is drawn above it begin`,
        );
      }
    }
  }
  return problems;
}

/** The first date of which a figure has anything to show; null where it has no time. */
function firstDateOf(name: FigureName, content: Content): string | null {
  switch (name) {
    case 'stockpiles':
    case 'dots':
      return content.stockpiles.rows.map(({ year }) => year).toSorted()[0] ?? null;
    case 'new_start':
      return content.newStart.rows.map(({ as_of }) => as_of).toSorted()[0] ?? null;
    case 'inf_destroyed':
      return content.infDestroyed.rows.map((row) => row.destroyed_by).toSorted()[0] ?? null;
    case 'nato_members':
      return (
        content.members.rows.map((row) => row.accession_date || row.accession_year).toSorted()[0] ??
        null
      );
    case 'rounds': {
      const first = content.rounds.data[0]?.id;
      return content.events.data.find(({ id }) => id === first)?.date ?? null;
    }
    case 'open_skies_flights':
      return content.openSkiesFlights.rows.map(({ date }) => date).toSorted()[0] ?? null;
    case 'counting':
      return content.treaties.data.find(({ id }) => id === 'newstart')?.signed.date ?? null;
  }
}

/** The missiles by type add up to what the treaty's record says was destroyed. */
function checkDestroyed({ infDestroyed, treaties }: Content): Problem[] {
  const inf = treaties.data.find(({ id }) => id === 'inf');
  return (['us', 'ussr'] as const).flatMap((side) => {
    const name = `missiles_destroyed_by_the_${side}`;
    const total = inf?.numbers[name];
    const rows = infDestroyed.rows.filter((row) => row.side === side);
    const sum = rows.reduce((all, row) => all + Number(row.missiles), 0);
    if (total === undefined || sum === total) return [];
    return [
      {
        file: infDestroyed.name,
        // The side's first row: which of its rows is wrong nobody can tell. A table's head is its first line.
        line: infDestroyed.rows.findIndex((row) => row.side === side) + 2,
        field: 'missiles',
        found: `${String(sum)} of ${side} together`,
        allowed: `${String(total)}, as ${name} of inf in ${treaties.name}`,
      },
    ];
  });
}

/** A scene holds nothing later than its date, and nothing that its map cannot show. */
function checkScenes(content: Content): Problem[] {
  const { storyboards, plan, events, members, ranges, treaties } = content;
  const [first, last] = plan.data.span;
  const eventOf = new Map(events.data.map((event) => [event.id, event]));
  const stepId = new Map<string, string>();
  const problems: Problem[] = [];
  for (const board of storyboards.values()) {
    for (const [id, step] of Object.entries(board.data)) {
      const add = (path: (string | number)[], found: string, allowed: string) =>
        problems.push(board.problemAt([id, ...path], { found, allowed }));
      const [from, to] = step.timeline.window;

      if (isBefore(step.date, first) || isBefore(last, step.date)) {
        add(['date'], `"${step.date}"`, `a date on the timeline, ${first} to ${last}`);
      }
      if (!isBefore(from, to)) add(['timeline', 'window', 1], `"${to}"`, `a date after ${from}`);
      else if (isBefore(step.date, from) || isBefore(to, step.date)) {
        add(['timeline', 'window'], `${from} to ${to}`, `a window that holds ${step.date}`);
      }
      for (const key of ['threads', 'labels'] as const) {
        step.timeline[key].forEach((name, j) => {
          const event = eventOf.get(name);
          if (event && !isKnownOn(event.date, step.date)) {
            add(
              ['timeline', key, j],
              `"${name}" of ${event.date}`,
              `events up to the step's date, ${step.date}`,
            );
          }
        });
      }
      step.timeline.threads.forEach((name, j) => {
        const event = eventOf.get(name);
        if (event && !event.places.includes(step.place)) {
          add(
            ['timeline', 'threads', j],
            `"${name}" at ${event.places.join(', ') || 'no place'}`,
            `events at ${step.place}, the place of this step`,
          );
        }
      });
      step.tells.forEach((name, j) => {
        const other = stepId.get(name);
        if (other !== undefined) {
          add(['tells', j], `"${name}", which "${other}" tells`, 'each event told by one step');
        }
        stepId.set(name, id);
        const event = eventOf.get(name);
        if (event && !isKnownOn(event.date, step.date)) {
          add(['tells', j], `"${name}" of ${event.date}`, `events up to ${step.date}`);
        }
      });
      if (step.figure?.name === 'dots') {
        const { along, groups } = step.figure;
        if (along && pictureAmong(along, groups) < 0) {
          add(
            ['figure', 'along'],
            'no picture with the groups of this step',
            'the pictures of the passage, the one of this step among them',
          );
        }
        for (const { path, year, limit } of dotGroupsOf(step.figure)) {
          const treaty = treaties.data.find((one) => one.id === limit?.split('.')[0]);
          if (year !== undefined && instantOf(String(year)) > instantOf(step.date)) {
            add(
              ['figure', ...path, 'year'],
              String(year),
              `a year whose middle has come on the step's date, ${step.date}`,
            );
          }
          if (treaty && !isKnownOn(treaty.signed.date, step.date)) {
            add(
              ['figure', ...path, 'limit'],
              `"${limit ?? ''}", signed on ${treaty.signed.date}`,
              `treaties signed by the step's date, ${step.date}`,
            );
          }
        }
      }
      step.map.rings.forEach((ring, j) => {
        const range = ranges.data.find((record) => record.id === ring.range);
        if (range && !isKnownOn(range.stated_on, step.date)) {
          add(
            ['map', 'rings', j, 'range'],
            `"${ring.range}", stated on ${range.stated_on}`,
            `ranges stated up to the step's date, ${step.date}`,
          );
        }
        if (ring.toward === ring.around) {
          add(['map', 'rings', j, 'toward'], `"${ring.around}"`, 'another place than the centre');
        }
        const first = step.map.rings.findIndex(
          (other) => other.range === ring.range && other.around === ring.around,
        );
        if (first !== j) {
          add(['map', 'rings', j], `"${ring.range}" around ${ring.around} again`, 'each ring once');
        }
        if (step.map.view !== undefined) {
          add(
            ['map', 'rings'],
            `rings in the view "${step.map.view}"`,
            '`see`, for rings are wide',
          );
        }
      });
      if (step.map.areas.length > 0 && isBefore(step.date, FIRST_DAY_OF_TODAYS_BORDERS)) {
        add(
          ['map', 'areas'],
          step.map.areas.join(', '),
          `no areas before ${FIRST_DAY_OF_TODAYS_BORDERS}: the maps have today's borders only`,
        );
      }
      if (step.map.areas.includes('nato')) {
        const { undecided } = membersOn(members.rows, step.date);
        if (undecided.length > 0) {
          add(
            ['map', 'areas'],
            `"nato" on ${step.date}, when the membership of ${undecided.join(', ')} is unknown`,
            `a date for which ${members.name} gives the day of accession`,
          );
        }
      }
      problems.push(...checkOpenSkiesAreas(content, board, id, step));
      if (step.map.see?.includes(step.place) === false) {
        add(['map', 'see'], step.map.see.join(', '), `the place told, ${step.place}, among them`);
      }
      if (step.map.see_small?.includes(step.place) === false) {
        add(['map', 'see_small'], step.map.see_small.join(', '), `${step.place} among them`);
      }
    }
  }
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
