import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where pictures are kept from one build to the next, below the project's root. */
export const KEPT = '.generated/pictures';

/**
 * A file that is slow to make and always the same for the same inputs: taken from the last build that made it, else made
 * and kept. `from` is the sum of what it is made from, and `name` what tells it from all others that are made from the
 * same. Where the sum is not known (''), it is always made.
 */
export async function kept(
  root: string,
  from: string,
  name: readonly string[],
  make: () => Buffer | Promise<Buffer>,
): Promise<Buffer> {
  if (from === '') return make();
  const sum = createHash('sha256')
    .update(JSON.stringify([from, ...name]))
    .digest('hex');
  const file = join(root, KEPT, sum);
  if (existsSync(file)) {
    // What a build has used is not tidied away (tools/pictures).
    const now = new Date();
    utimesSync(file, now, now);
    return readFileSync(file);
  }
  const made = await make();
  mkdirSync(dirname(file), { recursive: true });
  // In one go, so that a build beside this one never reads half a file.
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, file);
  return made;
}
