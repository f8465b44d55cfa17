import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

/** The results of one part of the tests. */
export interface Counts {
  passed: number;
  failed: number;
  /** Tests that exist but did not run; each counts as failed. */
  skipped: number;
  /** What the reader must know and the part's own output does not say. */
  trouble: string[];
  /** The tests that failed or did not run, each with its file, if the part has tests of its own. */
  bad: string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const playwrightSuite = z.object({
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
type PlaywrightSuite = z.infer<typeof playwrightSuite>;

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(playwrightSuite),
});

const triedReport = z.object({ passed: z.number(), failed: z.number() });

/** The result of a check that either passes or fails. */
export function countCheck(code: number): Counts {
  return {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
    trouble: [],
    bad: [],
  };
}

/** A part that could not run. */
export function notRun(why: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, trouble: [why], bad: [] };
}

/** Reads Vitest's report; `code` is its exit code. */
export function countVitest(file: string, code: number): Counts {
  return countReport(file, code, (report) => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
      vitestReport.parse(report);
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      bad: testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status !== 'passed')
          .map(({ fullName }) => `${relative(process.cwd(), name)}: ${fullName}`),
      ),
    };
  });
}

/** Reads Playwright's report; a flaky test counts as failed. */
export function countPlaywright(file: string, code: number): Counts {
  return countReport(file, code, (report) => {
    const { stats, suites } = playwrightReport.parse(report);
    const { expected, unexpected, flaky, skipped } = stats;
    return { passed: expected, failed: unexpected + flaky, skipped, bad: suites.flatMap(badIn) };
  });
}

function badIn({ file, specs, suites = [] }: PlaywrightSuite): string[] {
  return [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
      .map(({ title }) => `${file}: ${title}`),
    ...suites.flatMap(badIn),
  ];
}

/** Reads the report of a part that tries the programs that a machine has. One that it lacks is named there but not counted. */
export function countWhatThereIs(file: string, code: number): Counts {
  return countReport(file, code, (report) => ({
    ...triedReport.parse(report),
    skipped: 0,
    bad: [],
  }));
}

function countReport(
  file: string,
  code: number,
  read: (report: unknown) => Omit<Counts, 'trouble'>,
): Counts {
  if (!existsSync(file)) return notRun(`it ended with code ${String(code)} and without a report`);
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  if (counts.passed + counts.failed + counts.skipped === 0)
    return notRun('its report has no tests');
  if (code !== 0 && counts.failed + counts.skipped === 0) {
    return { ...counts, failed: 1, trouble: ['an error outside the tests'] };
  }
  return { ...counts, trouble: [] };
}

/** Adds up counts; skipped tests count as failed. */
export function sum(parts: readonly Counts[]): { passed: number; failed: number } {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed + part.skipped, 0),
  };
}
