import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { loadStory } from '../src/story/load-story.ts';
import { measureCover } from './bench/cover.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { measureLiveMap } from './bench/live-map.ts';
import { measureMemory } from './bench/memory.ts';
import { LAPTOP, openOn, PHONE } from './bench/page.ts';
import { type Figures, report } from './bench/report.ts';
import { measureScroll, openStory } from './bench/scroll.ts';
import { weighFirst } from './bench/weight.ts';
import { DRAWING_ARGUMENTS, findBrowser, WEBGL_ARGUMENTS } from './find-browser.ts';
import { runScript } from './run.ts';
import { serve } from './serve.ts';

const FILE = 'docs/benchmarks.md';

const say = (line: string) => process.stdout.write(`${line}\n`);

say('building');
const begun = performance.now();
const { code, output } = await runScript('build', [], { keep: true });
const build = (performance.now() - begun) / 1000;
if (code !== 0) throw new Error(`the site could not be built:\n${output}`);
const steps = [...loadStory(process.cwd()).languages.values()].flatMap(({ chapters }) =>
  chapters.flatMap((chapter) => chapter.steps),
);
const [firstStep] = steps;
if (!firstStep) throw new Error('there is no step');

const executablePath = await findBrowser(say);
const site = await serve({ root: 'dist', compressed: true });
const story = `${site.address}#${firstStep.id}`;

say('Lighthouse');
const lighthouse = await measureLighthouse(executablePath, site.address);

const drawing = await chromium.launch({ executablePath, args: DRAWING_ARGUMENTS });
say('the cover');
const cover = await measureCover(drawing, site.address, { device: PHONE, runs: 5 });
const scrolls: Figures['scrolls'] = [];
for (const device of [PHONE, LAPTOP]) {
  say(`the whole story: ${device.name}`);
  const measured = await openOn(drawing, { ...device, isOnSlow4G: false });
  await openStory(measured.page, story);
  scrolls.push({ device, figures: await measureScroll(measured) });
  await measured.context.close();
}
say('memory');
const reading = await openOn(drawing, LAPTOP);
await openStory(reading.page, story);
const memory = await measureMemory(reading, [1, 2, 10]);
await reading.context.close();
await drawing.close();

say('the live map');
const withWebGl = await chromium.launch({ executablePath, args: WEBGL_ARGUMENTS });
const onMap = await openOn(withWebGl, LAPTOP);
const liveMap = await measureLiveMap(onMap, story, 40);
const browser = `Chromium ${withWebGl.version()}`;
await withWebGl.close();
await site.close();

const text = report({
  date: new Date().toISOString().slice(0, 10),
  machine: {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
  },
  browser,
  steps: steps.length,
  build,
  weight: weighFirst('dist'),
  cover,
  scrolls,
  memory,
  liveMap,
  lighthouse,
});
const options = await resolveConfig(FILE);
writeFileSync(FILE, await format(text, { ...options, filepath: FILE }));
say(`written to ${FILE}`);
