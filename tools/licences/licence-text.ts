import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a package's own description. */
interface Package {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

const FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** The folder of the package that a module belongs to; null for our own. */
export function packageOf(module: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;
}

/**
 * The licences of packages, which ask to be named wherever their code goes, by name. Throws for a package without any
 * licence: that cannot be shipped.
 */
export function licencesOf(folders: Iterable<string>): string {
  const notices = new Map([...new Set(folders)].map(noticeOf));
  return [...notices.keys()]
    .sort()
    .map((name) => notices.get(name) ?? '')
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder: string): [name: string, notice: string] {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const { name, version, license, author } = about;
  if (license === undefined) throw new Error(`${name} has no licence`);
  const file = readdirSync(folder).find((one) => FILE.test(one));
  const by = typeof author === 'object' ? author.name : author;
  const text = file === undefined ? by : readFileSync(join(folder, file), 'utf8').trim();
  return [name, [`${name} ${version} (${license})`, text ?? ''].join('\n\n').trim() + '\n'];
}
