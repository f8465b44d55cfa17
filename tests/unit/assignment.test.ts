import { describe, expect, it } from 'vitest';
import { assignedLink, type Assignment } from '../../src/classroom/assign/assignment.ts';
import { SETTINGS, valueOf } from '../../src/page/settings.ts';

const plain: Assignment = {
  ...{ mode: 'scroll', hasPlainWords: false, hasQuestions: false, isHindsightLocked: false },
};

describe('the link of an assignment', () => {
  it.each([
    ['https://example.org/', plain, ''],
    ['https://example.org/chapters/the-count/', { ...plain, hasQuestions: true }, '?questions=on'],
    [
      'https://example.org/?route=short',
      { mode: 'step', hasPlainWords: true, hasQuestions: true, isHindsightLocked: true },
      '?route=short&mode=step&level=plain&questions=on&hindsight=locked',
    ],
  ] as const)('of %s with %o ends with %s', (address, assignment, search) => {
    expect(new URL(assignedLink(address, assignment)).search).toBe(search);
  });

  it('has only parameters that the story reads', () => {
    const link = assignedLink('https://example.org/', {
      ...{ mode: 'read', hasPlainWords: true, hasQuestions: true, isHindsightLocked: true },
    });
    const settings = Object.entries(SETTINGS) as [keyof typeof SETTINGS, { parameter: unknown }][];
    for (const [parameter, value] of new URL(link).searchParams) {
      const name = settings.find(([, setting]) => setting.parameter === parameter)?.[0];
      expect(name && valueOf(name, value), parameter).toBe(value);
    }
  });
});
