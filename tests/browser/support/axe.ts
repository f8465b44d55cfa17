import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface AxeOptions {
  /** The only rules that are asked; all if left out. */
  rules?: readonly string[];
  /** A selector of the only part that is looked at. */
  within?: string;
  /** Whether the frames on the page are looked at as well, which axe then needs a page of its own for. */
  hasFrames?: boolean;
}

/**
 * What axe finds on a page, one per line: violations, and rules that broke off, which axe counts among those that somebody
 * has to look at. The page must allow injected scripts.
 */
export async function violationsByAxe(
  page: Page,
  { rules, within, hasFrames = false }: AxeOptions = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(!hasFrames);
  // Without passes, of which axe would describe every node; long lists have many.
  axe.options({
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: [...rules] }),
  });
  if (within !== undefined) axe.include(within);
  const { violations, incomplete } = await axe.analyze();
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...incomplete.flatMap(({ id, error }) => (error ? `${id}: ${error.message}` : [])),
  ];
}
