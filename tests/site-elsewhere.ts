import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KEPT } from '../src/sharing/kept.ts';
import { buildSite } from './build-site.ts';

/** The path and the origin that the site elsewhere is built for. */
export const base = '/talks/four-capitals/';
export const origin = 'https://talks.test';

// A folder in which the project's packages are found, and which the type check ignores.
const copy = 'test-results/elsewhere';
const inputs = ['content', 'public', 'src', 'tools', 'astro.config.mjs', 'package.json'];
const stamp = 'test-results/elsewhere.stamp';
const lock = 'test-results/elsewhere.lock';

/**
 * Builds a copy of the site once for all tests that need it, and returns its folder: under another path, for a known
 * origin, and with a second language added as content only. It is rebuilt only if its inputs have changed. Test files run
 * in parallel, so one builds and the others wait.
 */
export async function siteElsewhere(): Promise<string> {
  const wanted = sumOfInputs();
  const isBuilt = () => read(stamp) === wanted;
  mkdirSync('test-results', { recursive: true });
  while (!isBuilt()) {
    if (!takeLock()) {
      await sleep(500);
      continue;
    }
    try {
      if (!isBuilt()) await build();
      writeFileSync(stamp, wanted);
    } finally {
      rmSync(lock);
    }
  }
  return join(copy, 'dist');
}

async function build(): Promise<void> {
  rmSync(stamp, { force: true });
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of inputs) cpSync(part, join(copy, part), { recursive: true });
  change();
  translate();
  // What the site itself has drawn need not be drawn again.
  mkdirSync(KEPT, { recursive: true });
  mkdirSync(dirname(join(copy, KEPT)), { recursive: true });
  symlinkSync(resolve(KEPT), join(copy, KEPT), 'junction');
  await buildSite({ project: copy, base, origin });
}

/** Ids that no longer exist, with those that they have now. */
export const moved = { steps: { 'old-why': 'why-here' }, chapters: { 'old-photo': 'photograph' } };

/** What a step says of its changes, newest first. */
export const changes = {
  step: 'why-here',
  correction: { date: '2026-12-02', was: 'In Vienna.', is: 'In Helsinki.' },
  reworded: { date: '2026-12-01', why: 'Shorter sentences.' },
};

/** Adds ids that have moved, a change and a correction, of which the story has none yet. */
function change(): void {
  const write = (file: string, value: unknown) => {
    writeFileSync(join(copy, 'content', file), JSON.stringify(value));
  };
  const { step, correction, reworded } = changes;
  const { date, was, is } = correction;
  write('aliases.yaml', moved);
  write('data/changes.yaml', [
    { id: 'shorter', date: reworded.date, kind: 'reworded', steps: [step] },
  ]);
  write('words/en/changes.yaml', { shorter: { why: reworded.why } });
  write('data/corrections.yaml', [
    { id: 'where', date, steps: [step], sources: ['ap_report_2020'] },
  ]);
  write('words/en/corrections.yaml', { where: { was, is } });
}

/** Words in several scripts, as a translation could write them. */
export const otherScripts = {
  cyrillic: 'Хельсинки',
  polish: 'Bruksela, Łódź',
  french: 'Genève\u202f: où ?',
};

/** A quotation in the second language, as its translation says it. */
export const translation = 'Valtuuskunnat tapasivat Wienissä.';

/**
 * The second language: English words with a few of them in Finnish, which tests look for, and in other scripts, set from
 * right to left.
 */
function translate(): void {
  for (const folder of ['words', 'chapters']) {
    cpSync(join(copy, 'content', folder, 'en'), join(copy, 'content', folder, 'fi'), {
      recursive: true,
    });
  }
  const replace = (file: string, pairs: readonly (readonly [string | RegExp, string])[]) => {
    const words = join(copy, 'content/words/fi', file);
    const finnish = pairs.reduce(
      (text, [english, other]) => {
        const isThere = typeof english === 'string' ? text.includes(english) : english.test(text);
        if (!isThere) throw new Error(`${file} no longer holds ${String(english)}`);
        return text.replace(english, other);
      },
      readFileSync(words, 'utf8'),
    );
    writeFileSync(words, finnish);
  };
  replace('interface.yaml', [
    ['locale: en-GB', 'locale: fi-FI'],
    ['language_name: English', 'language_name: Suomi'],
    ['direction: ltr', 'direction: rtl'],
    ['begin: Begin in {place}', 'begin: Aloita tästä, {place}'],
    // Longer than the English words of the masthead and the controls, as in most languages.
    ['chapters: Chapters', 'chapters: Tarinan luvut'],
    ['chapter: Chapter {number}', 'chapter: Luku {number}'],
    [
      /minutes_left:.*/,
      'minutes_left: { one: "{minutes} min jäljellä", other: "{minutes} min jäljellä" }',
    ],
    ['switch: Hindsight', 'switch: Jälkiviisaus'],
    ['off: "off"', 'off: "ei ole"'],
    ['on: "on"', 'on: "mukana"'],
    ['open: View', 'open: Näkymä'],
    ['next_short: Next', 'next_short: Seuraava'],
    ['sources: Sources\n', 'sources: Lähteet\n'],
    ['share: Share', 'share: Jaa linkki'],
  ]);
  replace('places.yaml', [
    ['name: Moscow\n', `name: ${otherScripts.cyrillic}\n`],
    ['name: Brussels\n', `name: ${otherScripts.polish}\n`],
    ['name: Vienna\n', `name: '${otherScripts.french}'\n`],
  ]);
  // A number that only a table has is written as the language writes it.
  replace('questions.yaml', [['to 1,796 on', `to ${(1796).toLocaleString('fi-FI')} on`]]);
  replace('quotations.yaml', [['q_ssd2:\n', `q_ssd2:\n  translation: ${translation}\n`]]);
}

function sumOfInputs(): string {
  const sum = createHash('sha256');
  const files = [
    ...['package-lock.json', 'tests/site-elsewhere.ts', ...inputs],
    ...inputs.map((input) => `${input}/**/*`),
  ];
  for (const file of globSync(files).sort()) {
    if (statSync(file).isFile()) sum.update(file).update('\0').update(readFileSync(file));
  }
  return sum.digest('hex');
}

/** Whether this process may build now. The lock of a process that has ended is removed. */
function takeLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(read(lock));
    if (owner > 0 && !isRunning(owner)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) await siteElsewhere();
