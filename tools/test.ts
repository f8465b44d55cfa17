import { existsSync, rmSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { runScript } from './run.ts';
import {
  countCheck,
  countEngines,
  countPlaywright,
  type Counts,
  countVitest,
  notRun,
  sum,
} from './testing/counts.ts';
import { layTable } from './testing/table.ts';

interface Part {
  name: string;
  run: () => Promise<Counts>;
}

const REPORTS = 'test-results';
const SITE = 'dist/index.html';
const NO_SITE = 'there is no built site';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Says nothing of a check that passes. */
async function check(script: string): Promise<Counts> {
  const { code, output } = await runScript(script, [], { keep: true });
  if (code !== 0) say(output.trimEnd());
  return countCheck(code);
}

async function vitest(script: string): Promise<Counts> {
  const report = `${REPORTS}/${script.replace('test:', '')}.json`;
  const { code } = await runScript(script, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countVitest(report, code);
}

async function withSite(run: () => Promise<Counts>): Promise<Counts> {
  return existsSync(SITE) ? run() : notRun(NO_SITE);
}

async function weigh(): Promise<Counts> {
  const { code } = await runScript('weight');
  return countCheck(code);
}

async function browserTests(): Promise<Counts> {
  try {
    const browser = await findBrowser(say);
    say(`testing with ${browser}`);
    const { code } = await runScript('test:browser', [], { env: { CHROMIUM_PATH: browser } });
    return countPlaywright(`${REPORTS}/browser.json`, code);
  } catch (error) {
    return notRun(error instanceof Error ? error.message : String(error));
  }
}

async function engines(): Promise<Counts> {
  const { code } = await runScript('test:engines');
  return countEngines(`${REPORTS}/engines.json`, code);
}

const parts: Part[] = [
  { name: 'types', run: () => check('check:types') },
  { name: 'format', run: () => check('check:format') },
  { name: 'code', run: () => check('check:code') },
  { name: 'styles', run: () => check('check:styles') },
  { name: 'unit tests', run: () => vitest('test:unit') },
  { name: 'build', run: () => check('build') },
  { name: 'html', run: () => withSite(() => check('check:html')) },
  { name: 'site tests', run: () => withSite(() => vitest('test:site')) },
  { name: 'weight', run: () => withSite(weigh) },
  { name: 'browser tests', run: () => withSite(browserTests) },
  { name: 'three engines', run: () => withSite(engines) },
];

// Nothing of an earlier run may be taken for the result of this one, nor a base path for the usual one.
for (const left of ['dist', REPORTS]) rmSync(left, { recursive: true, force: true });
delete process.env.BASE;

const results: { name: string; counts: Counts; seconds: number }[] = [];
for (const [index, { name, run }] of parts.entries()) {
  say(`\n[${String(index + 1)}/${String(parts.length)}] ${name}`);
  const start = performance.now();
  const counts = await run();
  const seconds = Math.round((performance.now() - start) / 1000);
  for (const line of counts.trouble) say(`${name}: ${line}`);
  const bad = counts.failed + counts.skipped;
  say(`${name}: ${bad === 0 ? 'passed' : 'FAILED'} (${String(seconds)} s)`);
  results.push({ name, counts, seconds });
}

const { passed, failed } = sum(results.map(({ counts }) => counts));
say('');
say(
  layTable(
    ['part', 'passed', 'failed', 'skipped', 'seconds'],
    results.map(({ name, counts, seconds }) => [
      name,
      counts.passed,
      counts.failed,
      counts.skipped,
      seconds,
    ]),
  ),
);
say(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
