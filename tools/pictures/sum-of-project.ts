import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All that any picture is drawn from: the content, the code, and the versions of packages. */
const SOURCES = [
  'content/**/*.*',
  'src/**/*.*',
  '.generated/**/*.{json,woff2}',
  'package-lock.json',
];

/**
 * A sum over everything in a project that a picture may depend on, and over `settings`. Far more than any one picture
 * does: what is forgotten here would leave old pictures in new builds.
 */
export function sumOfProject(root: string, settings: readonly string[]): string {
  const sum = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  for (const file of files) {
    sum
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  // Dates and numbers are written by the engine.
  for (const setting of [process.version, ...settings]) sum.update(`${setting}\0`);
  return sum.digest('hex');
}
