import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine'),
  'utf8',
);

interface Result {
  ruleId: string;
  /** How much it weighs, and what was found: only `VIOLATION`, `FAIL` is sure. */
  value: [string, string];
  message: string;
  snippet: string;
}

/** What IBM's engine is sure to be against WCAG 2.2, one line each. The page must allow foreign scripts. */
export async function violationsByAce(page: Page): Promise<string[]> {
  await page.evaluate(`${engine}; globalThis.ace = ace;`);
  const results = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => {
          check: (root: Document, policies: string[]) => Promise<{ results: Result[] }>;
        };
      };
    };
    const report = await new ace.Checker().check(document, ['WCAG_2_2']);
    // Without what passes, of which there is very much.
    return report.results
      .filter(({ value: [, found] }) => found !== 'PASS')
      .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  });
  // On every page there is something that it leaves to be judged by eye: else it looked at nothing.
  if (results.length === 0) throw new Error('the engine has looked at nothing');
  return results
    .filter(({ value: [weight, found] }) => weight === 'VIOLATION' && found === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}
