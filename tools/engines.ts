import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadStory } from '../src/story/load-story.ts';
import { chromiumEngine } from './engines/chromium.ts';
import type { Candidate } from './engines/engine.ts';
import { firefoxEngine } from './engines/firefox.ts';
import { differences, stopsOf, walk, type Walked } from './engines/walk.ts';
import { serveWatched } from './engines/watched-site.ts';
import { webkitEngine } from './engines/webkit.ts';
import { layTable } from './testing/table.ts';

const REPORT = 'test-results/engines.json';
const SIZE = { width: 1440, height: 900 };

/** The first is what the others are compared with. */
const CANDIDATES: readonly Candidate[] = [chromiumEngine, firefoxEngine, webkitEngine];

const say = (line: string) => process.stdout.write(`${line}\n`);

if (!existsSync('dist/index.html')) {
  say('There is no built site to walk through. Build it first: npm run build');
  process.exit(1);
}
const chapters = loadStory(process.cwd()).languages.get('en')?.chapters ?? [];
const stops = stopsOf(chapters);
const site = await serveWatched('dist');
const rows: (string | number)[][] = [];
const missing: string[] = [];
const counts = { passed: 0, failed: 0 };
let reference: Walked | null = null;

for (const { name, find } of CANDIDATES) {
  const start = performance.now();
  try {
    const found = await find();
    if ('missing' in found) {
      missing.push(
        `${name} was NOT walked: it is not on this machine. To have it: ${found.missing}`,
      );
      rows.push([name, 'not found', '', '', '', '']);
      continue;
    }
    const { engine } = found;
    let walked: Walked;
    try {
      walked = await walk(engine, site.address, { stops, size: SIZE });
    } finally {
      await engine.close();
    }
    const checks = reference === null ? walked.checks : differences(reference, walked);
    reference ??= walked;
    const bad = checks.filter(({ wrong }) => wrong.length > 0);
    for (const { what, wrong } of bad) say(`${name}: ${what}: ${wrong.join('; ')}`);
    counts.passed += checks.length - bad.length;
    counts.failed += bad.length;
    const seconds = Math.round((performance.now() - start) / 1000);
    rows.push([
      name,
      walked.version,
      walked.hasWebGl ? 'WebGL 2' : 'no WebGL',
      checks.length - bad.length,
      bad.length,
      seconds,
    ]);
  } catch (error) {
    counts.failed += 1;
    say(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    rows.push([name, 'broke off', '', 0, 1, '']);
    // Without it there is nothing to compare the others with.
    if (reference === null) break;
  }
}
await site.close();

say(layTable(['engine', 'version', 'graphics', 'passed', 'failed', 'seconds'], rows));
for (const line of missing) say(line);
mkdirSync('test-results', { recursive: true });
writeFileSync(REPORT, JSON.stringify({ ...counts, missing }));
say(`${String(counts.passed)} passed, ${String(counts.failed)} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
