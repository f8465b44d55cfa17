import { existsSync } from 'node:fs';
import { FRAMED_ANYWHERE } from '../src/story/output/embed-code.ts';
import { layTable } from './testing/table.ts';
import { EMBED, FIRST_SCREEN, HOST_SCRIPT, STILL } from './weight/budgets.ts';
import { BrokenAddress, BuiltSite } from './weight/built-site.ts';
import { firstScreen, type Kind } from './weight/first-screen.ts';
import { type LaterPart, sortLater, type StillSize, stillSize } from './weight/later.ts';
import { storyPages } from './weight/story-pages.ts';

const KINDS: Record<Kind, string> = {
  page: 'page',
  style: 'styles',
  script: 'script',
  font: 'fonts',
  picture: 'pictures',
  data: 'data',
};

/** Parts that a whole site has. */
const LATER: Record<LaterPart, string> = {
  stage: 'scripts and styles of the stage',
  maplibre: 'MapLibre, its worker, its styles',
  geography: 'map data',
  search: 'searching',
  offline: 'keeping the site on the device, and its list of files',
  pages: 'other pages',
};

const say = (line = '') => process.stdout.write(`${line}\n`);
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** Collects what is above its budget or missing, in sentences. */
const wrong: string[] = [];

/** The cells of a budget and of how much of it is used. */
function judge(what: string, bytes: number, budget: number): [string, string] {
  if (bytes > budget) {
    wrong.push(`${what}: ${kb(bytes)}, which is above the budget of ${kb(budget)}.`);
  }
  return [kb(budget), `${String(Math.round((bytes / budget) * 100))} %`];
}

function expectSome(what: string, files: readonly string[]): void {
  if (files.length === 0) wrong.push(`No ${what} found in the built site. Is it whole?`);
}

function total(site: BuiltSite, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + site.weigh(file), 0);
}

type FirstScreen = ReadonlyMap<string, Kind>;

/** Of the pages that tell the story, the one whose first screen weighs most is judged. */
function weighFirstScreens(site: BuiltSite): FirstScreen[] {
  const screens = storyPages(site)
    .map((page) => ({ page, files: firstScreen(site, page) }))
    .map((screen) => ({ ...screen, weight: total(site, [...screen.files.keys()]) }))
    .sort((a, b) => b.weight - a.weight);
  const [heaviest] = screens;
  const lightest = screens.at(-1);
  if (heaviest && lightest) {
    const count = String(screens.length);
    say(
      `The heaviest first screen of ${count} pages that tell the story: ${heaviest.page}, as sent ` +
        `(gzip; fonts as they are). The lightest: ${lightest.page}, ${kb(lightest.weight)}.`,
    );
    weighFirstScreen(site, heaviest.files);
  } else {
    expectSome('page that tells the story', []);
  }
  return screens.map(({ files }) => files);
}

function weighFirstScreen(site: BuiltSite, files: FirstScreen): void {
  const rows = (Object.keys(KINDS) as Kind[]).map((kind) => {
    const some = [...files].filter(([, each]) => each === kind).map(([file]) => file);
    if (kind === 'script' || kind === 'font' || kind === 'style') expectSome(KINDS[kind], some);
    const weight = total(site, some);
    const judged =
      kind === 'script' || kind === 'font'
        ? judge(`The ${KINDS[kind]} of the first screen`, weight, FIRST_SCREEN[kind])
        : [];
    return [KINDS[kind], some.length, kb(weight), ...judged];
  });
  const all = total(site, [...files.keys()]);
  rows.push(['all', files.size, kb(all), ...judge('The first screen', all, FIRST_SCREEN.all)]);
  say(layTable(['', 'files', 'weight', 'budget', 'used'], rows));
}

function weighStills(site: BuiltSite): void {
  const rows = (['wide', 'narrow'] satisfies StillSize[]).map((size) => {
    const files = site.files().filter((file) => stillSize(file) === size);
    expectSome(`${size} stills`, files);
    for (const file of files) judge(file, site.weigh(file), STILL[size]);
    const weights = files.map((file) => site.weigh(file)).sort((a, b) => a - b);
    const median = weights[Math.floor(weights.length / 2)] ?? 0;
    return [size, files.length, kb(median), kb(weights.at(-1) ?? 0), kb(STILL[size])];
  });
  say('\nStills, each fetched as it is neared');
  say(layTable(['', 'files', 'median', 'heaviest', 'budget of each'], rows));
}

/** What stands in frames on other sites, with everything that each fetches by itself. */
function weighEmbeds(site: BuiltSite): void {
  const files = site.files().filter((file) => FRAMED_ANYWHERE.test(file));
  const pages = files.filter((file) => file.endsWith('.html'));
  expectSome('embed', pages);
  const weights = pages
    .map((page) => ({ page, weight: total(site, [...firstScreen(site, page).keys()]) }))
    .sort((a, b) => a.weight - b.weight);
  for (const { page, weight } of weights) judge(page, weight, EMBED);
  const median = weights[Math.floor(weights.length / 2)]?.weight ?? 0;
  const scripts = files.filter((file) => file.endsWith('host.js'));
  expectSome('script for other sites', scripts);
  const script = total(site, scripts);
  judge('The script for other sites', script, HOST_SCRIPT);
  say('\nIn frames on other sites, each with all that it loads by itself');
  say(
    layTable(
      ['', 'files', 'median', 'heaviest', 'budget of each'],
      [
        ['embeds', pages.length, kb(median), kb(weights.at(-1)?.weight ?? 0), kb(EMBED)],
        ['script for their hosts', scripts.length, kb(script), kb(script), kb(HOST_SCRIPT)],
      ],
    ),
  );
}

function weighLater(site: BuiltSite, isFirst: (file: string) => boolean): void {
  const later = sortLater(site, isFirst);
  const rows = (Object.keys(LATER) as LaterPart[]).flatMap((part) => {
    const files = later.get(part) ?? [];
    expectSome(LATER[part], files);
    return [
      [LATER[part], files.length, kb(total(site, files))],
      ...files.map((file) => [`  ${file}`, '', kb(site.weigh(file))]),
    ];
  });
  say('\nWhat comes later');
  say(layTable(['', 'files', 'weight'], rows));
}

if (!existsSync('dist')) {
  say('There is no built site to weigh. Build it first: npm run build');
  process.exit(1);
}
const site = new BuiltSite('dist', process.env.BASE ?? '/');
try {
  const screens = weighFirstScreens(site);
  weighStills(site);
  weighEmbeds(site);
  weighLater(site, (file) => screens.some((screen) => screen.has(file)));
} catch (error) {
  if (!(error instanceof BrokenAddress)) throw error;
  wrong.push(`${error.message}.`);
}
if (wrong.length > 0) {
  say(`\nThe site is too heavy, or not whole:\n${wrong.map((line) => `- ${line}`).join('\n')}`);
  process.exitCode = 1;
}
