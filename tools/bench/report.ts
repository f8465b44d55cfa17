import type { Kind } from '../weight/first-screen.ts';
import type { CoverFigures } from './cover.ts';
import type { LighthouseFigures } from './lighthouse.ts';
import type { LiveMapFigures } from './live-map.ts';
import type { Held } from './memory.ts';
import { compareFigures, type MainFigures } from './compare.ts';
import type { Device } from './page.ts';
import type { ScrollFigures } from './scroll.ts';
import { table } from './table.ts';

/** Everything that was measured, and the machine that it was measured on. */
export interface Figures {
  /** YYYY-MM-DD */
  date: string;
  machine: { cores: number; processor: string; node: string };
  browser: string;
  steps: number;
  /** In seconds. */
  build: number;
  weight: ReadonlyMap<Kind, number>;
  cover: CoverFigures;
  scrolls: { device: Device; figures: ScrollFigures }[];
  memory: Held[];
  liveMap: LiveMapFigures;
  lighthouse: LighthouseFigures;
  /** The cover, and the scroll through the whole story, of the page as it is without scripts. */
  plain: { cover: CoverFigures; scroll: ScrollFigures };
  /** The scroll on the drawn map over the same way as on the live map, and in a story ten times as long. */
  sameWay: { drawn: ScrollFigures; tenTimes: ScrollFigures };
  /** From a press of Next to the paint that answers it, processor slowed 4 times, in ms. */
  nextStep: number;
  /** The main figures as they were committed last. */
  before: MainFigures | null;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const rounded = (value: number) => `${String(Math.round(value))} ms`;
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const percent = (part: number, whole: number) => `${String(Math.round((part / whole) * 100))} %`;

/** Writes the report in Markdown. */
export function report(figures: Figures): string {
  const { machine } = figures;
  return [
    '# Benchmarks',
    'Written by `npm run bench`, which builds and serves the site (texts sent with gzip) and measures it. Figures are as ' +
      'measured, on a machine that does other work at the same time and draws without a GPU: compare them with each other ' +
      'and with an earlier run on the same machine, not with a reader’s device. None of them is a test.',
    `${figures.date}; ${String(machine.cores)} cores, ${machine.processor}; Node ${machine.node}; ${figures.browser}.`,
    '## In short',
    ofMain(figures),
    '## First screen',
    ofFirstScreen(figures),
    '## Lighthouse',
    ofLighthouse(figures.lighthouse),
    '## Scrolling through the whole story',
    ofScrolls(figures),
    '## Live map',
    ofLiveMap(figures.liveMap),
    '## Memory',
    ofMemory(figures.memory),
    '## Build',
    `The site of ${String(figures.steps)} steps: ${figures.build.toFixed(1)} s, ` +
      `${(figures.build / figures.steps).toFixed(2)} s for each step (pages, stills of each, fonts, maps).`,
  ].join('\n\n');
}

/** The figures that the site is held to, by name. Times are CPU times where it says so. */
export function mainFigures({
  cover,
  liveMap,
  nextStep,
  plain,
  sameWay,
  scrolls,
}: Omit<Figures, 'before'>): MainFigures {
  const [phone, laptop] = scrolls.map(({ figures }) => figures);
  if (!phone || !laptop) throw new Error('the scroll was not measured');
  const perTurn = ({ main, turns }: ScrollFigures) => main / turns;
  return {
    'whole story, page’s thread, phone (CPU ms)': phone.main,
    'the same against the page without scripts (times)': phone.main / plain.scroll.main,
    'painting threads, phone (CPU ms a screen)': phone.raster / phone.screens,
    'tasks over 50 ms of CPU time, laptop': laptop.longTasks,
    'tasks over 50 ms of CPU time, phone, slowed 4 times': phone.longTasks,
    'next step, slowed 4 times (ms)': nextStep,
    'a story ten times as long against this one (times)':
      perTurn(sameWay.tenTimes) / perTurn(sameWay.drawn),
    'live map against drawn map, page’s thread (times)':
      perTurn(liveMap.scroll) / perTurn(sameWay.drawn),
    'largest contentful paint against the page without scripts (times)':
      cover.largestPaint / plain.cover.largestPaint,
    'total blocking time (ms)': cover.blocked,
    'whole story (screens of a phone)': phone.screens,
  };
}

function ofMain(figures: Figures): string {
  return compareFigures(mainFigures(figures), figures.before);
}

function ofFirstScreen({ weight, cover }: Figures): string {
  const all = [...weight.values()].reduce((sum, bytes) => sum + bytes, 0);
  const rows = [...weight].map(([kind, bytes]) => [kind, kb(bytes), percent(bytes, all)]);
  return [
    table(['kind', 'as sent', 'share'], [...rows, ['all', kb(all), '100 %']]),
    'On a phone (390 by 844, 2 device pixels to one), processor slowed 4 times, slow 4G (1.6 Mbit/s, 150 ms, applied to each ' +
      'request and so with Chromium’s factor of 3.75), empty cache; the middle of five runs:',
    table(
      ['', ''],
      [
        ['largest contentful paint', rounded(cover.largestPaint)],
        ['total blocking time', rounded(cover.blocked)],
        ['cumulative layout shift', cover.shift.toFixed(4)],
      ],
    ),
  ].join('\n\n');
}

function ofLighthouse({ version, categories }: LighthouseFigures): string {
  return [
    `Lighthouse ${version}, as on a phone, the cover:`,
    table(
      ['category', 'of 100', 'short of full'],
      categories.map(({ title, score, short }) => [
        title,
        score === null ? 'not judged' : String(score),
        short.join('; '),
      ]),
    ),
  ].join('\n\n');
}

const SCROLL_ROWS: [name: string, of: (figures: ScrollFigures) => string][] = [
  ['turns of the wheel (360 px each)', ({ turns }) => String(turns)],
  ['frames', ({ frames }) => String(frames)],
  ['script per frame', ({ script }) => ms(script)],
  ['style per frame', ({ style }) => ms(style)],
  ['layout per frame', ({ layout }) => ms(layout)],
  ['all work of the page’s thread per frame', ({ work }) => ms(work)],
  ['all work of the page’s thread, in CPU time', ({ main }) => rounded(main)],
  ['painting, in CPU time, for each screen', ({ raster, screens }) => ms(raster / screens)],
  ['screens', ({ screens }) => screens.toFixed(1)],
  ['script’s share of it', ({ script, work }) => percent(script, work)],
  ['layouts per frame', ({ layoutsPerFrame }) => layoutsPerFrame.toFixed(2)],
  [
    'frames dropped (of those due at 60 a second)',
    ({ dropped, frames }) => `${String(dropped)} (${percent(dropped, dropped + frames)})`,
  ],
  [
    'tasks over 50 ms of CPU time; the longest',
    ({ longTasks, longest }) => `${String(longTasks)}; ${rounded(longest)}`,
  ],
  [
    'the same by the clock, which includes waiting for the painting',
    ({ longWaits, longestWait }) => `${String(longWaits)}; ${rounded(longestWait)}`,
  ],
];

function scrollTable(columns: readonly { name: string; figures: ScrollFigures }[]): string {
  return table(
    ['', ...columns.map(({ name }) => name)],
    SCROLL_ROWS.map(([name, of]) => [name, ...columns.map(({ figures }) => of(figures))]),
  );
}

function ofScrolls({ scrolls }: Figures): string {
  return [
    'With the drawn map, from the first step to the end of the page, the next turn of the wheel with the next frame:',
    scrollTable(scrolls.map(({ device, figures }) => ({ name: device.name, figures }))),
  ].join('\n\n');
}

function ofLiveMap({ firstFrame, scroll }: LiveMapFigures): string {
  return [
    'WebGL 2 played by the processor (SwiftShader), 1440 by 900: what MapLibre takes of it here, a GPU takes elsewhere.',
    `From opening the story at its first step to the live map’s first whole frame: ${rounded(firstFrame)}.`,
    scrollTable([{ name: 'on the live map', figures: scroll }]),
  ].join('\n\n');
}

function ofMemory(held: readonly Held[]): string {
  const [first] = held;
  return [
    'The page read through by the window’s height, drawn map, 1440 by 900, after forced garbage collection:',
    table(
      ['passes', 'JS heap', 'against the first', 'DOM nodes', 'listeners'],
      held.map(({ passes, heap, nodes, listeners }) => [
        String(passes),
        mb(heap),
        percent(heap, first?.heap ?? heap),
        String(nodes),
        String(listeners),
      ]),
    ),
  ].join('\n\n');
}
