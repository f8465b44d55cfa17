import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadStory } from '../src/story/load-story.ts';
import type { Candidate, Found } from './engines/engine.ts';
import { firefoxEngine } from './engines/firefox.ts';
import { differences, stopsOf, walk, type Walked } from './engines/walk.ts';
import { serveWatched } from './engines/watched-site.ts';
import { webkitEngine } from './engines/webkit.ts';
import { installPackages } from './system-packages.ts';
import { layTable } from './testing/table.ts';

const REPORT = 'test-results/engines.json';

/**
 * Each must show what is declared, and the same as the first. Chromium, in which the browser tests see that it shows what
 * is declared, is not walked again.
 */
const CANDIDATES: readonly Candidate[] = [firefoxEngine, webkitEngine];

/** What came of one of them. */
type Outcome =
  | { name: string; walked: Walked; seconds: number }
  | { name: string; missing: string }
  | { name: string; error: string };

const say = (line: string) => process.stdout.write(`${line}\n`);

if (!existsSync('dist/index.html')) {
  say('There is no built site to walk through. Build it first: npm run build');
  process.exit(1);
}
const chapters = loadStory(process.cwd()).languages.get('en')?.chapters ?? [];
const stops = stopsOf(chapters);
const site = await serveWatched('dist');

/** Starts an engine, after installing it where that can be done. */
async function find(candidate: Candidate): Promise<Found> {
  const found = await candidate.find();
  if ('engine' in found || !(await installPackages(...found.packages))) return found;
  return candidate.find();
}

async function walkIn({ name }: Candidate, found: Promise<Found>): Promise<Outcome> {
  try {
    const start = performance.now();
    const known = await found;
    if ('missing' in known) return { name, missing: known.missing };
    const { engine } = known;
    try {
      const walked = await walk(engine, site.address, stops);
      return { name, walked, seconds: Math.round((performance.now() - start) / 1000) };
    } finally {
      await engine.close();
    }
  } catch (error) {
    return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// Found one after another, for two cannot be installed at once; all walk at the same time.
const walks: Promise<Outcome>[] = [];
for (const candidate of CANDIDATES) {
  const found = find(candidate);
  await found.catch(() => undefined);
  walks.push(walkIn(candidate, found));
}
const outcomes = await Promise.all(walks);
await site.close();

const [reference = null] = outcomes.flatMap((one) => ('walked' in one ? [one.walked] : []));
const counts = { passed: 0, failed: 0 };
const rows = outcomes.map((outcome): (string | number)[] => {
  const { name } = outcome;
  if ('missing' in outcome) {
    say(`${name} was NOT walked: it is not on this machine. To have it: ${outcome.missing}`);
    return [name, 'not found', '', '', '', ''];
  }
  if ('error' in outcome) {
    say(`${name}: ${outcome.error}`);
    counts.failed += 1;
    return [name, 'broke off', '', 0, 1, ''];
  }
  const { walked, seconds } = outcome;
  const checks = reference === null ? walked.checks : differences(reference, walked);
  const bad = checks.filter(({ wrong }) => wrong.length > 0);
  for (const { what, wrong } of bad) say(`${name}: ${what}: ${wrong.join('; ')}`);
  const passed = checks.length - bad.length;
  counts.passed += passed;
  counts.failed += bad.length;
  const graphics = walked.hasWebGl ? 'WebGL 2' : 'no WebGL';
  return [name, walked.version, graphics, passed, bad.length, seconds];
});
say(layTable(['engine', 'version', 'graphics', 'passed', 'failed', 'seconds'], rows));
mkdirSync('test-results', { recursive: true });
writeFileSync(REPORT, JSON.stringify(counts));
say(`${String(counts.passed)} passed, ${String(counts.failed)} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
