import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** The results of one part of the tests. */
export interface Counts {
  passed: number;
  failed: number;
  /** Tests that exist but did not run; each counts as failed. */
  skipped: number;
  /** What the reader must know and the part's own output does not say. */
  trouble: string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

const triedReport = z.object({ passed: z.number(), failed: z.number() });

/** The result of a check that either passes or fails. */
export function countCheck(code: number): Counts {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, trouble: [] };
}

/** A part that could not run. */
export function notRun(why: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, trouble: [why] };
}

/** Reads Vitest's report; `code` is its exit code. */
export function countVitest(file: string, code: number): Counts {
  return countReport(file, code, (report) => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
      vitestReport.parse(report);
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  });
}

/** Reads Playwright's report; a flaky test counts as failed. */
export function countPlaywright(file: string, code: number): Counts {
  return countReport(file, code, (report) => {
    const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  });
}

/** Reads the report of a part that tries the programs that a machine has. One that it lacks is named there but not counted. */
export function countWhatThereIs(file: string, code: number): Counts {
  return countReport(file, code, (report) => ({ ...triedReport.parse(report), skipped: 0 }));
}

function countReport(
  file: string,
  code: number,
  read: (report: unknown) => Pick<Counts, 'passed' | 'failed' | 'skipped'>,
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
