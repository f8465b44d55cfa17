import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findBrowser } from './find-browser.ts';
import { run, runScript, type RunOptions } from './run.ts';
import {
  countCheck,
  countWhatThereIs,
  countPlaywright,
  type Counts,
  countVitest,
  notRun,
  sum,
} from './testing/counts.ts';
import { runSideBySide, type Part, type PartResult } from './testing/side-by-side.ts';
import { layTable } from './testing/table.ts';

const REPORTS = 'test-results';
const SITE = 'dist/index.html';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Runs one of package.json's scripts and counts its results. */
const script =
  (
    name: string,
    count: (code: number) => Counts = countCheck,
    args: readonly string[] = [],
    env: RunOptions['env'] = {},
  ) =>
  async () => {
    const { code, output } = await runScript(name, args, { keep: true, env });
    return { counts: count(code), output };
  };

const vitest = (name: string) => {
  const report = `${REPORTS}/${name.replace('test:', '')}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return script(name, (code) => countVitest(report, code), args);
};

/** Makes a part that needs the built site fail with that reason if there is none. */
const withSite = (run: Part['run']) => () =>
  existsSync(SITE)
    ? run()
    : Promise.resolve({ counts: notRun('there is no built site'), output: '' });

/** A Chromium for every part that needs one. Looked for only once, because two installations at a time fail. */
let chromium: Promise<string> | undefined;

const inBrowser = (name: string, count: (code: number) => Counts) => async () => {
  chromium ??= findBrowser(print);
  return script(name, count, [], { CHROMIUM_PATH: await chromium })();
};

const browserTests = inBrowser('test:browser', (code) =>
  countPlaywright(`${REPORTS}/browser.json`, code),
);
const engines = script('test:engines', (code) => countWhatThereIs(`${REPORTS}/engines.json`, code));
const nginx = inBrowser('test:nginx', (code) => countWhatThereIs(`${REPORTS}/nginx.json`, code));

/**
 * The first part that can start does, so the longest come early. What parts read while another would write it is made
 * before them: what the site is built from, the site, and the site elsewhere, for which browser tests would wait.
 */
const everything: Part[] = [
  { name: 'generated files', after: [], run: script('generate') },
  { name: 'build', after: ['generated files'], run: script('build') },
  { name: 'unit tests', after: ['generated files'], run: vitest('test:unit') },
  { name: 'site elsewhere', after: ['build'], run: withSite(script('build:elsewhere')) },
  { name: 'browser tests', after: ['build'], run: withSite(browserTests) },
  { name: 'other engines', after: ['build'], run: withSite(engines) },
  { name: 'code', after: ['build'], run: script('check:code') },
  { name: 'types', after: ['build'], run: script('check:types') },
  {
    name: 'site tests',
    after: ['site elsewhere', 'types', 'code'],
    run: withSite(vitest('test:site')),
  },
  { name: 'unused code', after: ['build'], run: script('check:unused') },
  { name: 'nginx', after: ['site elsewhere'], run: withSite(nginx) },
  { name: 'format', after: [], run: script('check:format') },
  { name: 'styles', after: [], run: script('check:styles') },
  { name: 'html', after: ['build'], run: withSite(script('check:html')) },
  { name: 'weight', after: ['build'], run: withSite(script('weight')) },
];

/**
 * Checks the types of what changes often: of .ts files, in a third of the time. If an .astro file has changed, or Astro
 * has not yet said what its modules are, of all.
 */
const typesQuickly: Part['run'] = async () => {
  const { output } = await run('git', ['status', '--porcelain'], { keep: true });
  const isAboutAll = /\.astro"?$/m.test(output) || !existsSync('.astro/types.d.ts');
  return script(isAboutAll ? 'check:types' : 'check:types:scripts')();
};

/**
 * What to run while working (`npm run test:quick`): of the unit tests only those that a change since the last commit
 * affects, and of the passages between steps, which most changes affect, every fourth.
 */
const quick: Part[] = [
  { name: 'content', after: [], run: script('check:content') },
  { name: 'types', after: [], run: typesQuickly },
  {
    name: 'unit tests',
    after: [],
    run: script('test:unit', countCheck, ['--changed'], { QUICK: '1' }),
  },
];

const isQuick = process.argv.includes('--quick');
const parts = isQuick ? quick : everything;

/** Parts whose output is worth reading even when they pass. */
const ALWAYS_SHOWN = ['other engines', 'nginx', 'weight'];

const isBad = ({ counts: { failed, skipped } }: PartResult) => failed + skipped > 0;

// Results of an earlier run must not be mistaken for this one's, nor another base path for the usual one.
for (const left of isQuick ? [] : ['dist', REPORTS]) rmSync(left, { recursive: true, force: true });
delete process.env.BASE;

let ended = 0;
const results = await runSideBySide(parts, Math.max(2, availableParallelism()), {
  onStart: (name) => {
    print(`        ${name} …`);
  },
  onEnd: (result) => {
    const { name, counts, output, seconds } = result;
    ended += 1;
    if (isBad(result) || ALWAYS_SHOWN.includes(name)) print(`\n${output.trim()}\n`);
    for (const line of counts.trouble) print(`${name}: ${line}`);
    const verdict = isBad(result) ? 'FAILED' : 'passed';
    print(
      `${`[${String(ended)}/${String(parts.length)}]`.padEnd(8)}${name}: ${verdict} (${String(seconds)} s)`,
    );
  },
});

const { passed, failed } = sum(results.map(({ counts }) => counts));
print('');
print(
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
// A long output ends here: whoever sees only that need not look for what failed.
for (const { name, counts } of results.filter(isBad)) {
  print(`\nFAILED in ${name}`);
  for (const one of counts.bad) print(`  ${one}`);
}
print(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
