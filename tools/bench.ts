import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { loadStory } from '../src/story/load-story.ts';
import { committedFigures, compareFigures } from './bench/compare.ts';
import { measureCover } from './bench/cover.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { measureLiveMap } from './bench/live-map.ts';
import { lengthen } from './bench/long-story.ts';
import { measureMemory } from './bench/memory.ts';
import { measureNextStep } from './bench/next-step.ts';
import { type Device, LAPTOP, openOn, PHONE } from './bench/page.ts';
import { type Figures, mainFigures, report } from './bench/report.ts';
import { measureScroll, openStory, type ScrollFigures } from './bench/scroll.ts';
import { weighFirst } from './bench/weight.ts';
import { DRAWING_ARGUMENTS, findBrowser, WEBGL_ARGUMENTS } from './find-browser.ts';
import { runScript } from './run.ts';
import { serve } from './serve.ts';

const FILE = 'docs/benchmarks.md';

/** The main figures alone, with which the next run compares its own. */
const MAIN_FILE = 'docs/benchmarks.json';

/** How far the live map is scrolled, in turns of the wheel: played by the processor, it takes long. */
const LIVE_TURNS = 40;

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
const plainCover = await measureCover(drawing, site.address, {
  device: PHONE,
  runs: 5,
  hasScripts: false,
});

/** Opens the story on a device and scrolls through it. */
async function scroll(
  device: Device,
  { hasScripts = true, times = 1, most }: { hasScripts?: boolean; times?: number; most?: number },
): Promise<ScrollFigures> {
  const measured = await openOn(drawing, { ...device, isOnSlow4G: false }, { hasScripts });
  if (times > 1) await lengthen(measured.page, { times, events: 0 });
  if (hasScripts) await openStory(measured.page, story);
  else await measured.page.goto(story);
  const figures = await measureScroll(measured, most === undefined ? {} : { most });
  await measured.context.close();
  return figures;
}

const scrolls: Figures['scrolls'] = [];
for (const device of [PHONE, LAPTOP]) {
  say(`the whole story: ${device.name}`);
  scrolls.push({ device, figures: await scroll(device, {}) });
}
say('the whole story, without scripts');
const plainScroll = await scroll(PHONE, { hasScripts: false });
say('a story ten times as long');
const sameWay = {
  drawn: await scroll(LAPTOP, { most: LIVE_TURNS }),
  tenTimes: await scroll(LAPTOP, { most: LIVE_TURNS, times: 10 }),
};
say('the next step');
const pressing = await openOn(drawing, { ...PHONE, isOnSlow4G: false });
const nextStep = await measureNextStep(pressing, story);
await pressing.context.close();
say('memory');
const reading = await openOn(drawing, LAPTOP);
await openStory(reading.page, story);
const memory = await measureMemory(reading, [1, 2, 10]);
await reading.context.close();
await drawing.close();

say('the live map');
const withWebGl = await chromium.launch({ executablePath, args: WEBGL_ARGUMENTS });
const onMap = await openOn(withWebGl, LAPTOP);
const liveMap = await measureLiveMap(onMap, story, LIVE_TURNS);
const browser = `Chromium ${withWebGl.version()}`;
await withWebGl.close();
await site.close();

const figures: Omit<Figures, 'before'> = {
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
  plain: { cover: plainCover, scroll: plainScroll },
  sameWay,
  nextStep,
};
const before = committedFigures(MAIN_FILE);
const main = mainFigures(figures);
const text = report({ ...figures, before });
const options = await resolveConfig(FILE);
writeFileSync(FILE, await format(text, { ...options, filepath: FILE }));
writeFileSync(MAIN_FILE, `${JSON.stringify(main, null, 2)}\n`);
say(compareFigures(main, before));
say(`written to ${FILE}`);
