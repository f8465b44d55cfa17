import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine'),
  'utf8',
);

interface Result {
  ruleId: string;
  /** The severity and the result: only `VIOLATION`, `FAIL` is certain. */
  value: [string, string];
  message: string;
  snippet: string;
}

/**
 * Compares everything that the tab key reaches with every element of the page, which takes most of the time of a check,
 * and is never certain of a violation.
 */
const NEVER_CERTAIN = 'element_tabbable_unobscured';

/** Certain violations of WCAG 2.2 according to IBM's engine, one per line. The page must allow injected scripts. */
export async function violationsByAce(page: Page): Promise<string[]> {
  await page.evaluate(`${engine}; globalThis.ace = ace;`);
  const results = await page.evaluate(async (leftOut) => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => {
          rulesetRules: { WCAG_2_2: string[] };
          check: (root: Document, policies: string[]) => Promise<{ results: Result[] }>;
        };
      };
    };
    const checker = new ace.Checker();
    const { rulesetRules } = checker;
    rulesetRules.WCAG_2_2 = rulesetRules.WCAG_2_2.filter((rule) => rule !== leftOut);
    const report = await checker.check(document, ['WCAG_2_2']);
    // Without passes, of which there are very many.
    return report.results
      .filter(({ value: [, found] }) => found !== 'PASS')
      .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  }, NEVER_CERTAIN);
  // Every page has something that the engine leaves to human judgement; otherwise it checked nothing.
  if (results.length === 0) throw new Error('the engine checked nothing');
  return results
    .filter(({ value: [weight, found] }) => weight === 'VIOLATION' && found === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}
