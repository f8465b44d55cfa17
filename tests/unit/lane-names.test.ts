import { expect, test } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { MARK_RADIUS } from '../../src/figures/timeline/marks-layout.ts';
import { around, nameBox } from './boxes.ts';
import { everyRest, forms, moment } from './stages.ts';

/** As high as the capitals of a name. */
const CAPITALS = 8;

const withNamesInside = forms.filter((form) =>
  everyRest(form, false).some(({ geometry }) => geometry.timeline.form.laneNames === 'inside'),
);

test('some stages have the names of the lanes on the ribbon', () => {
  expect(withNamesInside.length).toBeGreaterThan(0);
});

test.each(withNamesInside.map((form) => [moment(form), form] as const))(
  'no mark covers the name of a lane, on a stage of %s',
  (_, form) => {
    const wrong = everyRest(form, true).flatMap(({ scene, geometry: { timeline } }) =>
      timeline.lanes.flatMap((lane) =>
        timeline.marks
          .map(({ key, x, y }) => [key, around(x, y, MARK_RADIUS.open)] as const)
          .filter(([, mark]) => gapBetween(nameBox(lane, CAPITALS), mark) < 0)
          .map(([key]) => `${scene.step}: ${key} on ${lane.name}`),
      ),
    );
    expect(wrong).toEqual([]);
  },
);
