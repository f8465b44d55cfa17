import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../tools/testing/counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('the tests of Vitest that failed or did not run are named with their file', () => {
  const file = report({
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      {
        name: join(process.cwd(), 'tests/site/links.test.ts'),
        assertionResults: [
          { fullName: 'a link leads somewhere', status: 'passed' },
          { fullName: 'a link has words', status: 'failed' },
          { fullName: 'a link is short', status: 'skipped' },
        ],
      },
    ],
  });
  expect(countVitest(file, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 1,
    trouble: [],
    bad: [
      'tests/site/links.test.ts: a link has words',
      'tests/site/links.test.ts: a link is short',
    ],
  });
});

test('the tests of Playwright that failed, or passed only when repeated, are named with their file', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const file = report({
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [
      {
        file: 'stage.spec.ts',
        specs: [spec('draws', 'expected'), spec('moves', 'unexpected')],
        suites: [{ file: 'stage.spec.ts', specs: [spec('stops', 'flaky')] }],
      },
    ],
  });
  expect(countPlaywright(file, 1)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    trouble: [],
    bad: ['stage.spec.ts: moves', 'stage.spec.ts: stops'],
  });
});
