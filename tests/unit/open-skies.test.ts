import { describe, expect, test } from 'vitest';
import { tabulatePlate } from '../../src/figures/plate/plate-table.ts';
import { describePlate } from '../../src/figures/plate/plate-describe.ts';
import { openSkiesParties, type OpenSkiesParty } from '../../src/schema/open-skies.ts';
import { openSkiesOn } from '../../src/story/facts/open-skies.ts';
import { found } from './found.ts';
import { dictionary, facts, figures, formats, pictureWords, scenes, story } from './real-story.ts';
import { forms, geometryAtRest, moment } from './stages.ts';

const rows = story.content.series.get(openSkiesParties).rows;
const sceneOf = (step: string) =>
  found(
    scenes.find((scene) => scene.step === step),
    step,
  );

describe('the states of Open Skies', () => {
  test.each([
    ['1992-03-23', 0, 0, 0],
    ['2001-12-31', 0, 27, 0],
    ['2019-10-21', 34, 1, 0],
    ['2020-11-21', 34, 1, 0],
    ['2020-11-22', 33, 1, 1],
    ['2021-12-17', 33, 1, 1],
    ['2021-12-18', 32, 1, 2],
  ])('on %s are %i members, %i that only signed, %i that left', (date, members, signed, left) => {
    const states = openSkiesOn(rows, date);
    expect([states.members.length, states.signed.length, states.left.length]).toEqual([
      members,
      signed,
      left,
    ]);
    expect(states.undecided).toEqual([]);
  });

  test('are each counted at most once on every date', () => {
    for (const date of [
      '1995-06-01',
      '2002-06-01',
      '2003-03-01',
      '2010',
      '2019-11',
      '2026-05-31',
    ]) {
      const states = Object.values(openSkiesOn(rows, date)).flat();
      expect(new Set(states).size, date).toBe(states.length);
    }
  });

  test('are undecided in the year in which they joined and the next if only that year is known', () => {
    const sweden: OpenSkiesParty = found(
      rows.find(({ iso3 }) => iso3 === 'SWE'),
      'Sweden',
    );
    expect(openSkiesOn([sweden], '2001-12-31')).toMatchObject({ members: [], undecided: [] });
    expect(openSkiesOn([sweden], '2002-05-01').undecided).toEqual(['SWE']);
    expect(openSkiesOn([sweden], '2003-12-31').undecided).toEqual(['SWE']);
    expect(openSkiesOn([sweden], '2004-01-01').members).toEqual(['SWE']);
  });
});

describe('a map of Open Skies', () => {
  const looks = sceneOf('who-looks-at-whom');

  test('shows the members on the day, and later also who has left', () => {
    const countries = (step: string, area: string) =>
      sceneOf(step).map.areas.find((one) => one.area === area)?.countries ?? [];
    expect(countries('who-looks-at-whom', 'openskies')).toContain('USA');
    expect(countries('who-looks-at-whom', 'openskies')).toContain('RUS');
    expect(countries('who-looks-at-whom', 'openskies_signed')).toEqual(['KGZ']);
    expect(countries('without-the-two', 'openskies')).not.toContain('USA');
    expect(countries('without-the-two', 'openskies_left')).toEqual(['RUS', 'USA']);
  });

  test.each(forms.map((form) => [moment(form), form] as const))(
    'explains its sign and counts the members on a stage of %s',
    (_, form) => {
      const counts = { 'a-second-exit': 34, 'without-the-two': 32 };
      for (const [step, count] of Object.entries(counts)) {
        const { map, timeline } = geometryAtRest(sceneOf(step), form);
        // In the timeline's foot, or on the plate where it has none.
        const keys = [...map.legends.map(({ legend }) => legend), ...(timeline.foot?.keys ?? [])];
        const words = keys.flatMap(({ items }) => items.map(({ text }) => text)).join();
        expect(words, step).toMatch(
          new RegExp(`Open Skies( members, \\w+ \\d{4})? \\(${String(count)}\\)`),
        );
      }
    },
  );

  test('describes and lists its states, and the flights made by then with their sources', () => {
    expect(
      describePlate(sceneOf('without-the-two'), facts, dictionary, formats, figures),
    ).toContain('Open Skies members, Dec 2021 (32) and Has left (2)');
    const tables = tabulatePlate(looks, facts, dictionary, pictureWords, formats, figures);
    const tableOf = (caption: string) =>
      found(
        tables.find((table) => table.caption === caption),
        caption,
      );
    const states = tableOf(dictionary.table.open_skies);
    expect(states.rows).toHaveLength(35);
    expect(states.rows).toContainEqual(['Finland', '10 February 2003']);
    expect(states.rows).toContainEqual(['Sweden', dictionary.table.not_read]);
    expect(states.rows.at(-1)).toEqual(['Kyrgyzstan', 'signed, not in force']);
    expect(
      tables.filter(({ caption }) => caption === dictionary.figures.open_skies_flights.caption),
    ).toHaveLength(1);
    const flights = tableOf(dictionary.figures.open_skies_flights.caption);
    expect(flights.rows.map(([, made, source]) => [made, source])).toEqual([
      ['500', 'OSCE'],
      ['more than 840', 'OSCE'],
      ['1,000', 'US Department of State'],
      ['planned over Russia: 38, of which for Washington: 21', 'Sputnik via UrduPoint'],
    ]);
    const later = tabulatePlate(
      sceneOf('without-the-two'),
      facts,
      dictionary,
      pictureWords,
      formats,
      figures,
    );
    const counted = later.find(
      ({ caption }) => caption === dictionary.figures.open_skies_flights.caption,
    );
    expect(counted?.rows.at(-1)?.[1]).toBe('1,580');
  });
});
