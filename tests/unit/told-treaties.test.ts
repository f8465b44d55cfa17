import { describe, expect, test } from 'vitest';
import { contains } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import { isSmallPlate } from '../../src/figures/map/map-view.ts';
import { treatyLife } from '../../src/figures/timeline/treaty-state.ts';
import { treatiesByDistance } from '../../src/stage/ribbon-bars.ts';
import { treatiesInWords } from '../../src/stage/treaties-in-words.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { found } from './found.ts';
import {
  dictionary,
  facts,
  formats,
  pictureWords,
  plateContext,
  scenes,
  story,
} from './real-story.ts';
import { everyRest, forms, laptop, moment, phone, plateSize, tablet } from './stages.ts';
import { wordsInFoot } from './words-in-foot.ts';

const cases = forms.map((form) => [moment(form), form] as const);

/** Every name of a treaty that a bar may carry. */
const namesOf = (id: string) => {
  const { label, initials } = found(facts.treaties[id], id);
  return [label, initials];
};

/** The steps whose storyboard tints a map and covers it with nothing. */
const tintedByStoryboard = (): string[] =>
  [...story.content.storyboards.values()]
    .flatMap(({ data }) => Object.entries(data))
    .flatMap(([step, { map, figure }]) => (map.areas.length > 0 && !figure ? [step] : []))
    .sort();

describe.each(cases)('on a stage of %s', (_, form) => {
  const rests = () => everyRest(form).filter(({ geometry }) => geometry.timeline.form.bars);

  test('the told treaties are named in their bars or beside them at every step', () => {
    let seen = 0;
    for (const { scene, geometry } of rests()) {
      for (const id of scene.timeline.treaties) {
        const bar = geometry.timeline.bars.find(({ key }) => key === id);
        const label = found(bar?.label, `the name of ${id} in ${scene.step}`);
        expect(
          namesOf(id).some((name) => label.text.startsWith(name)),
          `${scene.step}: ${label.text}`,
        ).toBe(true);
        expect(label.presence, scene.step).toBe(1);
        seen += 1;
      }
    }
    expect(seen > scenes.length).toBe(rests().length > 0);
  });

  test('where the told treaties stand above the others, they do so in order, with their states', () => {
    let named = 0;
    let withState = 0;
    for (const { scene, geometry } of rests()) {
      const { bars, foot, form: ribbon } = geometry.timeline;
      if (!ribbon.told) continue;
      const told = scene.timeline.treaties.map((id) =>
        found(
          bars.find(({ key }) => key === id),
          id,
        ),
      );
      const others = bars.filter(({ key }) => !scene.timeline.treaties.includes(key));
      const lowest = Math.max(0, ...told.map(({ y, height }) => y + height));
      told.forEach(({ y, height, label }, index) => {
        expect(height, scene.step).toBe(ribbon.told?.height);
        expect(y, scene.step).toBeCloseTo(ribbon.barTop + index * (ribbon.told?.pitch ?? 0), 6);
        named += 1;
        if (label?.text.includes('·')) withState += 1;
      });
      for (const { y, height, label } of others) {
        expect(y, scene.step).toBeGreaterThan(lowest);
        expect(height, scene.step).toBeLessThan(4);
        expect(height, scene.step).toBeGreaterThan(0.5);
        expect(label, scene.step).toBeNull();
      }
      const count = Object.values(facts.treaties).filter((treaty) => {
        const { state } = treatyLife(treaty, instantOf(scene.timeline.cursor));
        return (
          ['in_force', 'suspended'].includes(state) && !scene.timeline.treaties.includes(treaty.id)
        );
      }).length;
      const said = (foot?.right ?? []).find(({ key }) => key === 'others');
      if (said) expect(said.text, scene.step).toContain(formats.number(count));
    }
    // Only a very short bar near the edge has room for the bare name.
    expect(withState).toBeGreaterThanOrEqual(named * 0.95);
  });

  test('a tint is explained wherever there is one', () => {
    const tinted = everyRest(form).filter(
      ({ scene }) => scene.map.areas.length > 0 && !scene.figure,
    );
    // Every step whose storyboard tints its map, and none covers it.
    expect(tinted.map(({ scene }) => scene.step).sort()).toEqual(tintedByStoryboard());
    for (const { scene, geometry } of tinted) {
      const { foot } = geometry.timeline;
      const legends = geometry.map.legends.filter(({ presence }) => presence === 1);
      const isInFoot = foot !== null;
      // Never twice: in the foot, or on the plate.
      expect(legends, scene.step).toHaveLength(isInFoot ? 0 : 1);
      const explained = isInFoot
        ? foot.keys.flatMap(({ items }) =>
            items.flatMap(({ sign }) => ('tint' in sign ? [sign.tint] : [])),
          )
        : legends.flatMap(({ legend }) => legend.items.map(({ area }) => area));
      const tints = scene.map.areas
        .map(({ area }) => area)
        .filter((area) => !(isInFoot && area === 'openskies_signed'));
      for (const tint of tints) expect(explained, scene.step).toContain(tint);
      for (const { legend } of legends) {
        expect(contains({ x: 0, y: 0, ...plateSize(form) }, legend.box), scene.step).toBe(true);
      }
    }
  });

  test('no words in the foot overlap, and all are on the ribbon', () => {
    for (const { scene, geometry } of everyRest(form)) {
      const { foot, width } = geometry.timeline;
      const spans = wordsInFoot(foot)
        .filter(({ presence }) => presence > 0)
        .map(({ text, x, align }) => {
          const length = measureText(text, 'laneNote');
          return align === 'start' ? [x, x + length] : [x - length, x];
        })
        .toSorted(([a = 0], [b = 0]) => a - b);
      spans.forEach(([from = 0, to = 0], index) => {
        expect(from, scene.step).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
        expect(to, scene.step).toBeLessThanOrEqual(width);
      });
    }
  });
});

test('the first three steps teach a line, the blank and a bar, on a phone and on a laptop', () => {
  const lessons = scenes.slice(0, 3).map(({ timeline }) => timeline.lesson);
  expect(lessons).toEqual(['thread', 'blank', 'bar']);
  expect(scenes.slice(3).every(({ timeline }) => timeline.lesson === null)).toBe(true);
  lessons.forEach((lesson, index) => {
    const words = pictureWords.timeline.lesson(lesson ?? 'bar');
    const inFoot = found(everyRest(phone)[index], 'a step').geometry.timeline.foot?.right ?? [];
    expect(inFoot.map(({ text }) => text)).toEqual([words]);
    const inGutter = found(everyRest(laptop)[index], 'a step').geometry.timeline.lessons;
    expect(inGutter.map(({ lines }) => lines.join(' '))).toEqual([words]);
  });
});

test('from windows of 700 px on every bar that is wide enough is named', () => {
  for (const form of [tablet, laptop]) {
    expect(isSmallPlate({ ...plateContext, words: pictureWords.map, size: plateSize(form) })).toBe(
      false,
    );
    let wide = 0;
    for (const { scene, geometry } of everyRest(form)) {
      for (const { key, spans, label } of geometry.timeline.bars) {
        if (Math.max(...spans.map(({ width }) => width)) < 150) continue;
        expect(label, `${scene.step}: ${key}`).not.toBeNull();
        wide += 1;
      }
    }
    expect(wide).toBeGreaterThan(100);
  }
});

describe('the treaties that a press on the bars opens', () => {
  const scene = found(
    scenes.find(({ step }) => step === 'who-sat-there'),
    'a step',
  );
  const { timeline } = found(
    everyRest(phone).find((one) => one.scene === scene),
    'its picture',
  ).geometry;

  test('begin with the told ones for a key', () => {
    const ids = treatiesByDistance(timeline, null);
    expect(ids[0]).toBe('newstart');
    expect(ids.toSorted()).toEqual(timeline.bars.map(({ key }) => key).toSorted());
  });

  test('begin with the bar that was pressed', () => {
    for (const { key, y, height, spans } of timeline.bars) {
      const span = found(spans.at(-1), key);
      const point = { x: span.x + span.width - 1, y: y + height / 2 };
      expect(treatiesByDistance(timeline, point)[0]).toBe(key);
    }
  });

  test('are told as they were known on the day', () => {
    const today = instantOf(scene.timeline.cursor);
    const [first, second] = treatiesInWords(
      ['newstart', 'salt2'],
      today,
      facts,
      dictionary,
      pictureWords,
      formats,
    );
    expect(first).toEqual({
      state: 'New START · in force',
      dates: 'Signed 8 April 2010, in force from 5 February 2011',
      stepId: facts.events.find(({ id }) => id === 'newstart_signed')?.stepId,
    });
    expect(second?.state).toBe('SALT II · never in force');
    expect(second?.dates).toBe('Signed 18 June 1979');
  });
});
