import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where copies are made: the project's packages are found from there, and Vite watches it, unlike test-results/. */
const SCRATCH = '.scratch';

const PARTS = ['content', 'public', 'src', 'tools', 'astro.config.mjs', 'package.json'];

/** Copies what is needed to build or serve the site, so that a test may change it. Returns the copy's absolute path. */
export function copyProject(): string {
  mkdirSync(SCRATCH, { recursive: true });
  const copy = join(process.cwd(), mkdtempSync(`${SCRATCH}/project-`));
  for (const part of [...PARTS, '.generated']) {
    if (existsSync(part)) cpSync(part, join(copy, part), { recursive: true });
  }
  return copy;
}

/** Replaces words in a file of a copy; throws if the file does not contain them. */
export function edit(copy: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer holds ${from}`);
  writeFileSync(join(copy, file), text.replace(from, to));
}

/** The path of Astro's command line, for a child process in a copy. */
export function astroIn(copy: string): string {
  return relative(copy, join(process.cwd(), 'node_modules/astro/bin/astro.mjs'));
}
