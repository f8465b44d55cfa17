import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { countRounds } from '../../src/figures/charts/rounds/rounds-count.ts';
import {
  interpolateRounds,
  layoutRounds,
  rowsOf,
} from '../../src/figures/charts/rounds/rounds-layout.ts';
import {
  describeLaterRounds,
  describeRounds,
  tabulateLaterRounds,
  tabulateRounds,
} from '../../src/figures/charts/rounds/rounds-words.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, scenes } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const ofRound = { name: 'rounds' as const, active: 'ssd2' };
const ofStop = { name: 'rounds' as const, active: 'brussels_2020' };
const window = [instantOf('2017-07-01'), instantOf('2022-04-01')] as const;
const WIDTH = 900;
/** The numbers of all rounds, as the picture writes them. */
const NUMBERS = facts.rounds.flatMap(({ number }) => (number === null ? [] : [String(number)]));
const at = (
  date: string,
  { hasHindsight = false, size = { width: WIDTH, height: 500 }, scene = ofRound } = {},
) =>
  layoutRounds(
    interpolateRounds(scene, scene)(0),
    layoutContext(size, { window, cursor: instantOf(date), hasHindsight }),
  );
const xOf = (date: string) => ((instantOf(date) - window[0]) / (window[1] - window[0])) * WIDTH;
const routesOf = (step: string) =>
  found(
    scenes.find((scene) => scene.step === step),
    step,
  ).map.routes.map(({ through, party }) => `${party}: ${through.join(' to ')}`);

describe('the rounds of the talks', () => {
  it('are counted up to a day, and so are their stops', () => {
    const by = (date: string) => countRounds(facts.rounds, instantOf(date));
    expect(by('2019-07-16')).toEqual({ rounds: 0, stops: 0 });
    expect(by('2019-07-17')).toEqual({ rounds: 1, stops: 0 });
    expect(by('2019-07-18')).toEqual({ rounds: 1, stops: 1 });
    expect(by('2020-01-16')).toEqual({ rounds: 2, stops: 1 });
    expect(by('2020-01-17')).toEqual({ rounds: 2, stops: 2 });
    expect(by('2020-12-31')).toEqual({ rounds: 5, stops: 4 });
    expect(by(facts.knowledgeEnds)).toEqual({ rounds: 8, stops: 6 });
  });

  it('are on the line of their city, on their day', () => {
    const { marks, rows } = at('2020-01-16', { hasHindsight: true });
    expect(rows.map(({ name }) => name)).toEqual(['Helsinki', 'Vienna', 'Geneva', 'Brussels']);
    expect(rows.map(({ sign }) => sign)).toEqual(['circle', 'diamond', 'plus', 'square']);
    expect(rowsOf(facts.rounds, facts.lanes)).toEqual(rows.map(({ place }) => place));
    for (const [id, date, place] of [
      ['sst_helsinki', '2017-09-11', 'helsinki'],
      ['sst_cancelled', '2018-03-01', 'vienna'],
      ['ssd1', '2019-07-17', 'geneva'],
      ['brussels_2019', '2019-07-18', 'brussels'],
      ['ssd2', '2020-01-16', 'vienna'],
      ['helsinki_2020', '2020-10-05', 'helsinki'],
      ['geneva_jan22', '2022-01-10', 'geneva'],
    ] as const) {
      const mark = found(
        marks.find(({ key }) => key === id),
        id,
      );
      expect(mark.x, id).toBeCloseTo(xOf(date), 6);
      expect(mark.y, id).toBe(rows.find((row) => row.place === place)?.y);
    }
    expect(marks.filter(({ isCalledOff }) => isCalledOff).map(({ key }) => key)).toEqual([
      'sst_cancelled',
    ]);
  });

  it('are drawn up to the cursor and no further without hindsight', () => {
    for (const [date, count] of [
      ['2018-01-01', 1],
      ['2019-07-17', 3],
      ['2020-01-16', 5],
      ['2020-09-01', 10],
    ] as const) {
      const { cursor, labels, marks, ways } = at(date);
      expect(marks, date).toHaveLength(count);
      for (const { isLater, key, x } of marks) {
        expect(isLater, key).toBe(false);
        expect(x, key).toBeLessThanOrEqual(cursor.x + 1e-6);
      }
      for (const { isLater, to } of ways) {
        expect(isLater).toBe(false);
        expect(to[0]).toBeLessThanOrEqual(cursor.x + 1e-6);
      }
      expect(labels.every(({ tone }) => tone === 'known')).toBe(true);
    }
  });

  it('are all drawn with hindsight, later ones distinct from known ones', () => {
    const { labels, marks, ways } = at('2020-01-17', { hasHindsight: true, scene: ofStop });
    expect(marks.filter(({ isLater }) => !isLater).map(({ key }) => key)).toEqual(
      at('2020-01-17', { scene: ofStop }).marks.map(({ key }) => key),
    );
    // All but the experts' meeting, and six stops.
    expect(marks).toHaveLength(facts.rounds.length - 1 + 6);
    expect(ways.map(({ key, known }) => `${key} ${known}`).sort()).toEqual([
      'brussels_2019 reported',
      'brussels_2020 announced',
      'brussels_aug20 announced',
      'brussels_jan22 reported',
      'brussels_jul21 announced',
      'brussels_jun20 reported',
    ]);
    const texts = labels.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(texts).toContain('after 2 of 2 rounds');
    expect(texts).toContain('in all, after 6 of 8');
    expect(texts).toEqual(expect.arrayContaining(NUMBERS));
  });

  it('are larger if they are active, and the route to an active stop is heavier', () => {
    const active = at('2020-01-16').marks.filter((mark) => mark.active > 0);
    expect(active.map(({ key }) => key)).toEqual(['ssd2']);
    const others = at('2020-01-17', { scene: ofStop });
    expect(others.marks.filter((mark) => mark.active > 0).map(({ key }) => key)).toEqual([
      'brussels_2020',
    ]);
    expect(others.ways.filter(({ isActive }) => isActive).map(({ key }) => key)).toEqual([
      'brussels_2020',
    ]);
    const radiusOf = (marks: typeof active, id: string) =>
      marks.find(({ key }) => key === id)?.radius;
    expect(radiusOf(active, 'ssd2')).toBeGreaterThan(radiusOf(others.marks, 'ssd2') ?? Infinity);
  });

  it('keep their routes visible beside the cursor on the day of a stop', () => {
    const { cursor, ways } = at('2020-01-17', { scene: ofStop });
    const way = found(
      ways.find(({ isActive }) => isActive),
      'the active route',
    );
    expect(cursor.from).toBeGreaterThanOrEqual(way.to[1]);
    expect(at('2021-01-01').cursor.from).toBeLessThan(100);
  });

  it('keep their labels apart and on the plate, at every size', () => {
    for (const size of [...forms.map(plateSize), { width: 306, height: 200 }]) {
      for (const scene of [ofRound, ofStop]) {
        const where = JSON.stringify(size);
        const { labels, notes } = at('2020-01-17', { hasHindsight: true, size, scene });
        const foot = Math.max(...notes.map(({ y }) => y));
        const numbers = labels.flatMap(({ lines }) => lines.map(({ text }) => text));
        expect(numbers, where).toEqual(expect.arrayContaining(NUMBERS));
        for (const [index, { box, key }] of labels.entries()) {
          expect(box.x, key).toBeGreaterThanOrEqual(0);
          expect(box.y, `${where} ${key}`).toBeGreaterThan(foot - 1);
          expect(box.x + box.width, key).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height, key).toBeLessThanOrEqual(size.height);
          for (const other of labels.slice(index + 1))
            expect(
              gapBetween(box, other.box),
              `${where} ${key} ${other.key}`,
            ).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  it('are in the table with who led them, what each side called them, and the stop', () => {
    const { head, rows } = tabulateRounds('2020-01-17', context);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(
      rows.map(([number, date, city]) => `${number ?? ''} ${date ?? ''} ${city ?? ''}`),
    ).toEqual([
      ' 11 September 2017 Helsinki',
      ' 1 March 2018 Vienna',
      '1 17 July 2019 Geneva',
      '2 16 January 2020 Vienna',
    ]);
    expect(rows[3]?.slice(3)).toEqual([
      'Christopher A. Ford, Sergey Ryabkov',
      'Washington: U.S.-Russia Strategic Security Dialogue; Moscow: bilateral interagency consultations on issues of strategic stability',
      'Brussels, 17 January 2020: announced, no account found',
    ]);
    expect(rows[1]?.slice(3)).toEqual(['called off', '', '']);
    // On the day of the round its own stop is still to come.
    expect(tabulateRounds('2020-01-16', context).rows[3]?.[5]).toBe('');
  });

  it('list later rounds separately, including those after which no stop was found', () => {
    const { rows } = tabulateLaterRounds('2020-01-16', context);
    expect(rows[0]?.[5]).toBe('Brussels, 17 January 2020: announced, no account found');
    expect(rows.filter((row) => row[5] === 'no stop found').map((row) => row[1])).toEqual([
      '5 October 2020',
      '30 September 2021',
    ]);
    expect(rows.find((row) => row[0] === '4')?.[5]).toBe(
      'Brussels, 24 August 2020 to 30 August 2020: announced, no account found',
    );
    expect(describeLaterRounds('2020-01-17', context)).toContain('after 6 of the 8 rounds');
  });

  it('are described without anything later', () => {
    const words = describeRounds(ofStop, '2020-01-17', context);
    expect(words).toContain('Vienna on 16 January 2020 (Christopher A. Ford, Sergey Ryabkov)');
    expect(words).toContain('after 2 of the 2 rounds');
    expect(words).not.toMatch(/2021|2022|Billingslea|Sherman/);
    expect(describeRounds(ofRound, '2020-01-16', context)).not.toContain('after');
  });

  it('give the map its routes to a round and on from it', () => {
    expect(routesOf('who-sat-there')).toEqual([
      'us: washington to vienna',
      'russia: moscow to vienna',
    ]);
    expect(routesOf('announced')).toEqual(['us: vienna to brussels']);
    expect(routesOf('the-same-stop')).toEqual(['us: geneva to brussels']);
    expect(routesOf('the-pattern')).toEqual(['us: geneva to brussels', 'us: vienna to brussels']);
  });
});
