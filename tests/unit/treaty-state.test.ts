import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { laterEvents, laterTreaties } from '../../src/figures/timeline/later.ts';
import {
  treatyLife,
  treatyLifeAfter,
  type TreatyLife,
} from '../../src/figures/timeline/treaty-state.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import type { TreatyFacts } from '../../src/story/facts/facts.ts';
import { facts, story } from './real-story.ts';
import { found } from './found.ts';
import { drawBetween } from './draw-between.ts';

const treaties = Object.values(facts.treaties);
const treaty = (id: string) => found(facts.treaties[id], `the treaty ${id}`);
const lifeOn = (id: string, date: string) => treatyLife(treaty(id), instantOf(date));
const on = (date: string) => instantOf(date);

describe('what was known of a treaty', () => {
  test('the INF Treaty ended on 2 August 2019 by withdrawal, and was in force the day before', () => {
    expect(lifeOn('inf', '2019-08-02').end).toEqual({ at: on('2019-08-02'), how: 'withdrawn' });
    expect(lifeOn('inf', '2019-08-02').state).toBe('over');
    expect(lifeOn('inf', '2019-08-01').end).toBeNull();
    expect(lifeOn('inf', '2019-08-01').state).toBe('suspended');
    expect(lifeOn('inf', '2019-02-01').state).toBe('in_force');
    expect(lifeOn('inf', '2019-02-01').deadline).toBeNull();
    expect(lifeOn('inf', '2019-02-02').deadline).toBe(on('2019-08-02'));
  });

  test('the INF Treaty is pending from its signature to its entry into force', () => {
    expect(lifeOn('inf', '1987-12-07')).toEqual({
      spans: [],
      end: null,
      state: 'unsigned',
      deadline: null,
    });
    expect(lifeOn('inf', '1988-01-01').spans).toEqual([
      { kind: 'waiting', from: on('1987-12-08'), to: on('1988-01-01') },
    ]);
    expect(lifeOn('inf', '1988-06-01').state).toBe('in_force');
    expect(lifeOn('inf', '2000-01-01').spans).toEqual([
      { kind: 'waiting', from: on('1987-12-08'), to: on('1988-06-01') },
      { kind: 'in_force', from: on('1988-06-01'), to: on('2000-01-01') },
    ]);
  });

  test('on 16 January 2020 New START is due to expire on 5 February 2021', () => {
    const life = lifeOn('newstart', '2020-01-16');
    expect(life.state).toBe('in_force');
    expect(life.end).toBeNull();
    expect(life.deadline).toBe(on('2021-02-05'));
  });

  test('once extended, New START expires five years later, even before the old date has passed', () => {
    expect(lifeOn('newstart', '2021-02-02').deadline).toBe(on('2021-02-05'));
    expect(lifeOn('newstart', '2021-02-03').deadline).toBe(on('2026-02-05'));
    expect(lifeOn('newstart', '2023-03-01').state).toBe('suspended');
    expect(lifeOn('newstart', '2026-02-05').end?.how).toBe('expired');
  });

  test('a treaty that never entered into force is pending until it is given up', () => {
    expect(lifeOn('salt2', '1980-01-01').state).toBe('waiting');
    const over = lifeOn('salt2', '1987-01-01');
    expect(over.state).toBe('never');
    expect(over.spans).toEqual([{ kind: 'never', from: on('1979-06-18'), to: on('1986-05-27') }]);
    expect(over.end).toBeNull();
    expect(lifeOn('ctbt', '2026-01-01').state).toBe('waiting');
  });

  test('the three ways to end are distinguished', () => {
    const endOf = (id: string) => lifeOn(id, '2026-05-31').end;
    expect(endOf('abm')).toEqual({ at: on('2002-06-13'), how: 'withdrawn' });
    expect(endOf('salt1')).toEqual({ at: on('1977-10-03'), how: 'expired' });
    expect(endOf('sort')).toEqual({ at: on('2011-02-05'), how: 'superseded' });
    expect(endOf('npt')).toBeNull();
  });

  test('a suspension known only by month begins in the middle of it', () => {
    expect(lifeOn('cfe', '2007-12-01').state).toBe('in_force');
    expect(lifeOn('cfe', '2007-12-31').spans.at(-1)).toEqual({
      kind: 'suspended',
      from: on('2007-12'),
      to: on('2007-12-31'),
    });
  });
});

/** A treaty as it was known on a day: everything later is left out. */
function asKnownOn(facts: TreatyFacts, today: number): TreatyFacts {
  const isKnown = (date: string | null) => date !== null && instantOf(date) <= today;
  const isOver = isKnown(facts.ended);
  return {
    ...facts,
    enteredIntoForce: isKnown(facts.enteredIntoForce) ? facts.enteredIntoForce : null,
    ended: isOver ? facts.ended : null,
    how: isOver ? facts.how : 'in_force',
    endedBy: isOver ? facts.endedBy : [],
    suspensions: facts.suspensions.filter(({ from }) => isKnown(from)),
    deadlines: facts.deadlines.filter(({ knownFrom }) => isKnown(knownFrom)),
  };
}

describe('on any day', () => {
  const [first, last] = facts.span;
  const random = randomLcg(5);
  const dates = treaties.flatMap((one) => [
    ...[one.signed, one.enteredIntoForce, one.ended],
    ...one.suspensions.map(({ from }) => from),
    ...one.deadlines.flatMap(({ date, knownFrom }) => [date, knownFrom]),
  ]);
  const DAY = 24 * 3600 * 1000;
  const turns = dates.flatMap((date) => (date === null ? [] : [instantOf(date)]));
  const days = [
    ...turns.flatMap((turn) => [turn - DAY, turn - 1, turn, turn + DAY]),
    ...Array.from({ length: 1000 }, () => drawBetween(random, instantOf(first), instantOf(last))),
  ];
  const lives: [name: string, treaty: TreatyFacts, today: number, life: TreatyLife][] =
    treaties.flatMap((one) =>
      days.map((today): [string, TreatyFacts, number, TreatyLife] => [
        `${one.id} on ${new Date(today).toISOString()}`,
        one,
        today,
        treatyLife(one, today),
      ]),
    );

  test('every treaty of the content is checked on every day', () => {
    expect(treaties.map(({ id }) => id)).toEqual(story.content.treaties.data.map(({ id }) => id));
    expect(lives).toHaveLength(treaties.length * days.length);
  });

  test('nothing is drawn later than the day', () => {
    const later = lives.flatMap(([name, , today, { spans, end }]) =>
      spans.some((span) => span.from > today || span.to > today) || (end && end.at > today)
        ? [name]
        : [],
    );
    expect(later).toEqual([]);
  });

  test('a treaty looks the same if its later dates are unknown', () => {
    const peeking = lives.flatMap(([name, one, today, life]) => {
      const unaware = treatyLife(asKnownOn(one, today), today);
      return JSON.stringify(unaware) === JSON.stringify(life) ? [] : [name];
    });
    expect(peeking).toEqual([]);
  });

  test('a deadline is in the future', () => {
    const past = lives.filter(
      ([, , today, { deadline }]) => deadline !== null && deadline <= today,
    );
    expect(past.map(([name]) => name)).toEqual([]);
    expect(lives.some(([, , , { deadline }]) => deadline !== null)).toBe(true);
  });

  test('the spans follow each other from the signature without gap or overlap', () => {
    const broken = lives.flatMap(([name, one, today, { spans }]) => {
      if (instantOf(one.signed) > today) return spans.length === 0 ? [] : [name];
      const starts = [instantOf(one.signed), ...spans.map((span) => span.to)];
      const isWhole =
        spans.length > 0 &&
        spans.every((span, index) => span.from === starts[index] && span.to >= span.from);
      return isWhole ? [] : [name];
    });
    expect(broken).toEqual([]);
  });

  test('a treaty that is neither over nor given up reaches the day', () => {
    const wrong = lives.flatMap(([name, , today, { spans, state }]) => {
      const reach = spans.at(-1)?.to;
      if (state === 'unsigned' || state === 'over' || state === 'never') return [];
      return reach === today ? [] : [name];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what became of a treaty later', () => {
  const after = (id: string, date: string) =>
    treatyLifeAfter(treaty(id), on(date), on(facts.knowledgeEnds));

  test('on 16 January 2020 New START still has six years, to its later end', () => {
    expect(after('newstart', '2020-01-16')).toEqual({
      spans: [{ kind: 'over', from: on('2020-01-16'), to: on('2026-02-05') }],
      end: { at: on('2026-02-05'), how: 'expired' },
      state: 'over',
      deadline: null,
    });
  });

  test('a treaty that was not yet signed begins with its signature', () => {
    expect(after('inf', '1980-01-01')?.spans).toEqual([
      { kind: 'waiting', from: on('1987-12-08'), to: on('1988-06-01') },
      { kind: 'over', from: on('1988-06-01'), to: on('2019-08-02') },
    ]);
  });

  test('a treaty in force reaches the end of knowledge', () => {
    expect(after('npt', '2020-01-16')?.spans.at(-1)?.to).toBe(on(facts.knowledgeEnds));
  });

  test('a treaty that is over has no later life', () => {
    expect(after('inf', '2019-08-02')).toBeNull();
    expect(after('npt', facts.knowledgeEnds)).toBeNull();
  });

  test('the later life continues where the life so far ends, on every day', () => {
    let seen = 0;
    const random = randomLcg(31);
    for (const one of treaties) {
      for (let draw = 0; draw < 60; draw += 1) {
        const today = drawBetween(random, on('1963-01-01'), on(facts.knowledgeEnds));
        const next = treatyLifeAfter(one, today, on(facts.knowledgeEnds));
        const first = next?.spans[0];
        if (!first) continue;
        seen += 1;
        expect(first.from, one.id).toBe(Math.max(today, instantOf(one.signed)));
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('only treaties that changed in the span are listed, and only events in it', () => {
    const span = [on('2020-01-16'), on('2021-03')] as const;
    const changed = laterTreaties(facts, ...span).map(({ treaty: { id } }) => id);
    expect(changed).toContain('newstart');
    expect(changed).not.toContain('npt');
    const dates = laterEvents(facts, ...span).map(({ date }) => instantOf(date));
    const inSpan = facts.events
      .map(({ date }) => instantOf(date))
      .filter((date) => date > span[0] && date <= span[1]);
    expect(dates).toEqual(inSpan.sort((a, b) => a - b));
    const beyond = laterEvents(facts, on('2026-05-01'), on('2027-01-01'));
    expect(beyond.filter(({ date }) => instantOf(date) > on(facts.knowledgeEnds))).toEqual([]);
  });
});
