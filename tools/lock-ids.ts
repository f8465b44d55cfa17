import { readFileSync, writeFileSync } from 'node:fs';
import type { IdsLock } from '../src/schema/shipped.ts';
import type { Content } from '../src/story/read/content.ts';
import { ContentError } from '../src/story/read/problem.ts';
import { checkShipped } from '../src/story/shipped/check-shipped.ts';
import { currentIds } from '../src/story/shipped/current-ids.ts';
import { wordsHashes } from '../src/story/shipped/words-hash.ts';
import { checkContent } from './check-content.ts';

const HEAD = `# yaml-language-server: $schema=schemas/ids-lock.json
# Every id that has been in an address, and a hash of what each step said when it last shipped.
# Written by \`npm run lock:ids\` when a version ships; not edited by hand.
`;

/**
 * The lock of a version that ships on `day`: what was locked before, and what the content has now. Where nothing but the
 * day differs, it is the lock as it was.
 */
export function lockOf(content: Content, day: string): IdsLock {
  const before = content.lock.data;
  const now = currentIds(content);
  const hashes = wordsHashes(content);
  const inOrder = (...ids: readonly string[]) => [...new Set(ids)].sort();
  const steps = inOrder(...Object.keys(before.steps), ...now.steps);
  const after = {
    since: before.since,
    shipped: before.shipped,
    version: before.version,
    steps: Object.fromEntries(steps.map((id) => [id, hashes.get(id) ?? {}])),
    chapters: inOrder(...before.chapters, ...now.chapters),
    figures: inOrder(...before.figures, ...now.figures),
    datasets: inOrder(...before.datasets, ...now.datasets),
    changes: inOrder(...content.changes.data.map(({ id }) => id)),
    corrections: inOrder(...content.corrections.data.map(({ id }) => id)),
  };
  if (textOf(after) === textOf(before)) return before;
  return { ...after, shipped: day, version: versionAfter(before.version, day) };
}

/** The name of a version that ships on `day`, after the one that readers have. */
export function versionAfter(version: string, day: string): string {
  const month = day.slice(0, 7).replace('-', '.');
  const number = version.startsWith(`${month}.`) ? Number(version.slice(month.length + 1)) : 0;
  return `${month}.${String(number + 1)}`;
}

/** A lock as it is written: a line for each step, so that a change of one is a change of one line. */
export function textOf({ since, shipped, version, steps, ...lists }: IdsLock): string {
  const hashes = Object.entries(steps).map(([id, byLanguage]) => {
    const pairs = Object.entries(byLanguage).map(([language, hash]) => `${language}: "${hash}"`);
    return `  ${id}: ${pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`}\n`;
  });
  const lines = Object.entries(lists).map(([name, ids]) =>
    ids.length === 0 ? `${name}: []\n` : `${name}:\n${ids.map((id) => `- ${id}\n`).join('')}`,
  );
  const dates = `since: ${since}\nshipped: ${shipped}\nversion: ${version}\n`;
  return [HEAD, dates, `steps:\n${hashes.join('')}`, ...lines].join('\n');
}

if (import.meta.main) {
  const root = process.cwd();
  try {
    const { content } = checkContent(root);
    const unready = checkShipped(content);
    if (unready.length > 0) throw new ContentError(unready);
    const file = `${root}/${content.lock.name}`;
    const text = textOf(lockOf(content, new Date().toISOString().slice(0, 10)));
    const isNew = text !== readFileSync(file, 'utf8');
    if (isNew) writeFileSync(file, text);
    process.stdout.write(`${content.lock.name}: ${isNew ? 'written' : 'nothing has changed'}\n`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
