import { afterAll, describe } from 'vitest';
import type { PlateForm } from '../../../src/figures/plate/plate-form.ts';
import { moment } from '../stages.ts';
import { testAnyPassage, testEitherWay } from './any-passage.ts';
import { layOutPassages, type Passage } from './moments.ts';
import { testNamesOnTheWay } from './names-on-the-way.ts';
import { testThreadsOnTheWay } from './threads-on-the-way.ts';
import { testRightOfCursor } from './timeline-on-the-way.ts';
import { testWhatStays } from './what-stays.ts';

/**
 * Tests the passages between neighbouring steps on one stage. They are laid out once, when the first test needs them,
 * and dropped after the last.
 */
export function testStage(
  form: PlateForm,
  { hasHindsight = false, isEitherWay = false } = {},
): void {
  const knowledge = hasHindsight ? 'with hindsight' : 'without hindsight';
  describe(`between neighbouring steps on a stage of ${moment(form)}, ${knowledge}`, () => {
    let laidOut: Passage[] | null = null;
    const passages = () => (laidOut ??= layOutPassages(form, hasHindsight, isEitherWay));
    afterAll(() => {
      laidOut = null;
    });

    testAnyPassage(passages, form, hasHindsight);
    if (isEitherWay) testEitherWay(passages, form, hasHindsight);
    if (hasHindsight) return;
    testRightOfCursor(passages, form);
    testThreadsOnTheWay(passages, form);
    testNamesOnTheWay(passages);
    testWhatStays(passages, form);
  });
}
