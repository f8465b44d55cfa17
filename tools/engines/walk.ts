import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { StoryChapter } from '../../src/story/load-story.ts';
import { countPages } from './count-pages.ts';
import type { Engine, Size } from './engine.ts';
import { faultsIn, readThroughChanges, type Change, type Kept } from './resized-reading.ts';
import { declared, type DeclaredStep } from './declared.ts';
import { FRAMED, UNPAINTED } from './watched-site.ts';

/** What the walk needs to know of a step. */
export interface Stop {
  step: DeclaredStep;
  /** The sets of stops it belongs to. Samples are steps with a figure over the map, and first steps of chapters. */
  isIn: readonly Visit['at'][];
}

/** What an engine shows at a stop, to be compared with the first engine. */
export type Shown = z.infer<typeof shownSchema>;

/** Engines may return null for a missing value. */
const maybe = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

const shownSchema = z.object({
  step: maybe,
  mode: maybe,
  inside: z.tuple([z.number(), z.number()]),
  stage: z.tuple([z.number(), z.number()]),
  /** The stage to fractions of a pixel and how much it is enlarged, on which the camera depends; engines may differ in them. */
  exactStage: z.object({ width: z.number(), height: z.number(), scale: z.number() }),
  map: maybe,
  camera: maybe,
  timeline: maybe,
  figures: z.array(z.string()),
  flag: z.string(),
  threads: z.number(),
  stepsSeen: z.number(),
  /** Whether the step's own picture is shown, if there is no stage. */
  still: z.boolean(),
  /** Whether there are lines in the drawing over the map, and in the ribbon. */
  isDrawn: z.tuple([z.boolean(), z.boolean()]),
  trouble: z.array(z.string()),
});

/** One comparison. */
export interface Check {
  what: string;
  shown: Shown | null;
  /** What is wrong, regardless of other engines. */
  wrong: string[];
}

export interface Walked {
  engine: string;
  version: string;
  hasWebGl: boolean;
  checks: Check[];
}

/** Far longer than any engine needs for a step, in ms: nothing here measures time. */
const PATIENCE = 120_000;
const MOST_FRAMES = 1800;

/** The source of a function that returns what is shown at a step, given its id. */
const LOOK = `(id) => {
  const box = (element) => {
    const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return [Math.round(width), Math.round(height)];
  };
  const stage = document.querySelector('[data-stage]');
  const data = (name) => document.querySelector('[data-figure="' + name + '"]')?.dataset ?? {};
  const image = document.querySelector('[id="' + id + '"] [data-still] img');
  const isDrawn = (layer) => stage.offsetWidth > 0 && stage.querySelector('[data-layer="' + layer + '"] path[d]') !== null;
  return {
    step: document.documentElement.dataset.step,
    mode: document.documentElement.dataset.mode,
    inside: [innerWidth, innerHeight],
    stage: box(stage),
    exactStage: {
      width: stage.getBoundingClientRect().width,
      height: stage.getBoundingClientRect().height,
      scale: Math.round((parseFloat(getComputedStyle(document.documentElement).fontSize) / 16) * 100) / 100,
    },
    map: data('map').scene,
    camera: data('map').camera,
    timeline: data('timeline').scene,
    figures: [...stage.querySelectorAll('g[data-figure]')].map(({ dataset }) => dataset.figure),
    flag: stage.querySelector('.flag-text')?.textContent ?? '',
    threads: stage.querySelectorAll('.thread line').length,
    stepsSeen: [...document.querySelectorAll('[data-step].step')].filter((step) => step.offsetHeight > 0).length,
    still: image !== null && image.offsetHeight > 0 && image.complete && image.naturalWidth > 0,
    isDrawn: [isDrawn('over'), isDrawn('ribbon')],
    trouble: [...(window.trouble ?? ['the page is not watched'])],
  };
}`;

/**
 * Walks from stop to stop inside the page and collects in `walked` what is shown at each, once it is the right stop and
 * unchanged for two frames. Waits by frames, not by time, for far longer than any engine needs.
 */
const WALK = (stops: readonly Stop[]) => `void (() => {
  const look = ${LOOK};
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isAt = ({ id, chapter }, shown) =>
    shown.step === chapter + '/' + id &&
    (shown.mode === 'read' ? shown.still : shown.map === id && shown.timeline === id && shown.camera && shown.isDrawn[0] && shown.isDrawn[1]);
  window.walked = [];
  (async () => {
    for (const stop of ${JSON.stringify(stops.map(({ step: { id, chapter } }) => ({ id, chapter })))}) {
      location.hash = '#' + stop.id;
      let before = '';
      for (let frames = 0; frames < ${String(MOST_FRAMES)}; frames += 1) {
        await frame();
        await frame();
        const shown = look(stop.id);
        const now = JSON.stringify(shown);
        if (isAt(stop, shown) && now === before) break;
        before = now;
      }
      window.walked.push(look(stop.id));
    }
  })();
})()`;

/** One walk through the story. */
interface Visit {
  mode: 'scroll' | 'step' | 'present' | 'read';
  size: Size;
  /** Where it stops: at every step, at the samples, or only at the first steps of chapters. */
  at: 'steps' | 'samples' | 'chapters';
  /** Whether the page is painted, with the live map if there is WebGL. Without a GPU that takes seconds per step. */
  isPainted?: true;
}

const LAPTOP = { width: 1440, height: 900 };
/** WebKitGTK's window is never narrower than 447. */
const PHONE = { width: 450, height: 844 };

const VISITS: readonly Visit[] = [
  { mode: 'scroll', size: LAPTOP, at: 'chapters', isPainted: true },
  { mode: 'scroll', size: LAPTOP, at: 'steps' },
  { mode: 'step', size: LAPTOP, at: 'chapters' },
  { mode: 'present', size: LAPTOP, at: 'chapters' },
  { mode: 'read', size: LAPTOP, at: 'chapters' },
  { mode: 'step', size: PHONE, at: 'samples' },
];

const RESIZED: readonly Change['views'][] = [
  [LAPTOP, { width: 390, height: 844 }],
  [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ],
  [
    { width: 768, height: 1024 },
    { width: 320, height: 700 },
  ],
];

/** Walks the story in every mode. It is served at `address`. */
export async function walk(
  engine: Engine,
  address: string,
  stops: readonly Stop[],
): Promise<Walked> {
  const checks: Check[] = [];
  await arrive(engine, address);
  const hasWebGl = z
    .boolean()
    .parse(await engine.evaluate(`document.createElement('canvas').getContext('webgl2') !== null`));
  const [first] = stops;
  if (!first) throw new Error('there is no step to walk to');

  for (const { mode, size, at, isPainted = false } of VISITS) {
    await engine.resize(size);
    const search = `?mode=${mode}${isPainted ? '' : `&${UNPAINTED}`}`;
    await arrive(engine, address + search, `#${first.step.id}`);
    const name = `${mode}, ${String(size.width)} px${isPainted ? ', painted' : ''}`;
    if (mode !== 'read') checks.push(await lookAtMap(engine, name, hasWebGl && isPainted));
    const wanted = stops.filter((one) => one.isIn.includes(at));
    const walked = await walkInside(engine, wanted);
    for (const [index, stop] of wanted.entries()) {
      const shown = walked[index];
      if (!shown) throw new Error(`${name}: the walk broke off before ${stop.step.id}`);
      const faults =
        mode === 'read' ? asArticle(shown, stop, stops.length) : onStage(shown, stop, mode);
      checks.push({
        what: `${name}: ${stop.step.id}`,
        shown,
        wrong: [...faults, ...shown.trouble],
      });
    }
  }
  checks.push(await resizeWhileReading(engine, address, stops));
  if (engine.print) {
    const { chapter } = first.step;
    const steps = stops.filter(({ step }) => step.chapter === chapter).length;
    await arrive(engine, `${address}chapters/${chapter}/`);
    const pages = countPages(await engine.print());
    // Two steps share a sheet, and the rest takes another.
    const isRight = pages > steps / 3 && pages <= steps / 2 + 3;
    checks.push({
      what: `a chapter of ${String(steps)} steps on paper`,
      shown: null,
      wrong: isRight ? [] : [`it takes ${String(pages)} pages`],
    });
  }
  return { engine: engine.name, version: engine.version, hasWebGl, checks };
}

/** What is shown at each stop, in order; gives up if the page stops walking. */
async function walkInside(engine: Engine, stops: readonly Stop[]): Promise<Shown[]> {
  await engine.evaluate(WALK(stops));
  const countWalked = async () => Number(await engine.evaluate('window.walked.length'));
  for (let count = 0; count < stops.length; count = await countWalked()) {
    const before = count;
    if (!(await until(async () => (await countWalked()) > before))) break;
  }
  return z.array(shownSchema).parse(await engine.evaluate('window.walked'));
}

/** Changes the size of the window at a few steps, and looks whether the line that was being read stays. */
async function resizeWhileReading(
  engine: Engine,
  address: string,
  stops: readonly Stop[],
): Promise<Check> {
  const changes = RESIZED.map((views, pair): Change => ({
    views,
    steps: stops.filter((_, index) => index % 24 === pair * 8).map(({ step: { id } }) => ({ id })),
  }));
  await engine.resize(LAPTOP);
  await arrive(engine, address + FRAMED);
  const timeline = `document.querySelector('iframe').contentDocument.querySelector('[data-figure="timeline"]')`;
  await engine.evaluate(
    `document.querySelector('iframe').contentWindow.location.hash = '#${stops[0]?.step.id ?? ''}'`,
  );
  await until(() => engine.evaluate(`${timeline}?.dataset.state === 'live'`));
  // Not every engine waits for a promise. What is known so far shows that the page is still at it, however slow.
  await engine.evaluate(
    `void (${readThroughChanges.toString()})(${JSON.stringify(changes)}, window.kept = []).then(() => { window.isRead = true; })`,
  );
  const isRead = async () => (await engine.evaluate('window.isRead')) === true;
  const countKept = async () => Number(await engine.evaluate('window.kept.length'));
  for (let count = -1; !(await isRead()); count = await countKept()) {
    const before = count;
    if (!(await until(async () => (await countKept()) > before || (await isRead())))) break;
  }
  const kept = (await engine.evaluate('window.kept')) as Kept[];
  const isWhole = kept.length >= changes.flatMap(({ steps }) => steps).length;
  return {
    what: 'the line that is being read, in a window of other sizes',
    shown: null,
    wrong: isWhole ? faultsIn(kept) : ['it was not followed to the end'],
  };
}

/** Waits for the live map if there is WebGL, or for the drawn map to replace it. */
async function lookAtMap(engine: Engine, name: string, hasWebGl: boolean): Promise<Check> {
  const expected = hasWebGl ? 'live' : 'fallback';
  const state = `document.querySelector('[data-figure="map"]')?.dataset.state`;
  await until(() => engine.evaluate(`['live', 'fallback'].includes(${state})`));
  const found = String(await engine.evaluate(state));
  return {
    what: `${name}: the map`,
    shown: null,
    wrong: found === expected ? [] : [`it is ${found} instead of ${expected}`],
  };
}

function onStage(shown: Shown, { step }: Stop, mode: string): string[] {
  const scene = declared(step, shown.exactStage, shown.exactStage.scale);
  const wanted: [name: string, wanted: unknown, shown: unknown][] = [
    ['mode', mode, shown.mode],
    ['step', scene.step, shown.step],
    ['map', scene.map, shown.map],
    ['camera', scene.camera, shown.camera],
    ['timeline', scene.timeline, shown.timeline],
    ['drawing over the map', true, shown.isDrawn[0]],
    ['ribbon', true, shown.isDrawn[1]],
    ['one step at a time', mode !== 'scroll', shown.stepsSeen === 1],
  ];
  return wanted.flatMap(([name, one, other]) =>
    one === other ? [] : [`${name}: ${String(other)} instead of ${String(one)}`],
  );
}

function asArticle(shown: Shown, { step: { id, chapter } }: Stop, steps: number): string[] {
  return [
    ...(shown.mode === 'read' ? [] : [`the mode is ${String(shown.mode)}`]),
    ...(shown.step === `${chapter}/${id}` ? [] : [`the step is ${String(shown.step)}`]),
    ...(shown.stage[0] === 0 ? [] : ['the stage is visible']),
    ...(shown.still ? [] : ['the step’s own picture is not shown']),
    ...(shown.stepsSeen === steps ? [] : [`${String(shown.stepsSeen)} steps are visible`]),
  ];
}

/** Opens a page. Until it has loaded, an engine may still answer for the previous page, or refuse to answer. */
async function arrive(engine: Engine, address: string, hash = ''): Promise<void> {
  await engine.goTo(address + hash);
  const isThere = `location.href.split('#')[0] === '${address}' && document.readyState === 'complete'`;
  let refused: unknown;
  const isOpen = await until(() =>
    engine.evaluate(isThere).catch((error: unknown) => {
      refused = error;
      return false;
    }),
  );
  if (!isOpen) throw new Error(`${address} does not open`, { cause: refused });
}

async function until(ask: () => Promise<unknown>): Promise<boolean> {
  const last = performance.now() + PATIENCE;
  while (performance.now() < last) {
    if ((await ask()) === true) return true;
    await sleep(100);
  }
  return false;
}

/** The checks of an engine, with their differences from the first engine added in words. */
export function differences(reference: Walked, { checks }: Walked): Check[] {
  return checks.map((check, index) => {
    const other = reference.checks[index];
    if (other?.what !== check.what)
      return { ...check, wrong: [...check.wrong, `${reference.engine} did not look at this`] };
    const mine: Record<string, unknown> = { ...check.shown };
    const theirs: Record<string, unknown> = { ...other.shown };
    const differing = Object.keys(theirs).filter(
      (name) =>
        !['trouble', 'exactStage'].includes(name) &&
        JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
    );
    return {
      ...check,
      wrong: [
        ...check.wrong,
        ...differing.map(
          (name) =>
            `${name} is ${JSON.stringify(mine[name])}, in ${reference.engine} ${JSON.stringify(theirs[name])}`,
        ),
      ],
    };
  });
}

/** The stops of the story. */
export function stopsOf(chapters: readonly StoryChapter[]): Stop[] {
  return chapters.flatMap((chapter) =>
    chapter.steps.map((step, index) => ({
      step,
      isIn: [
        'steps',
        ...(index === 0 ? (['chapters', 'samples'] as const) : []),
        ...(index > 0 && step.scene.figure !== null ? (['samples'] as const) : []),
      ],
    })),
  );
}
