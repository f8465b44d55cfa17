import type { CDPSession, Page } from '@playwright/test';
import { countsOf, type Measured } from './page.ts';
import { traceThreads } from './threads.ts';

/** The cost of scrolling through the story. */
export interface ScrollFigures {
  /** Number of wheel turns. */
  turns: number;
  frames: number;
  /** Script, style and layout, and everything on the main thread, in ms per frame. */
  script: number;
  style: number;
  layout: number;
  work: number;
  layoutsPerFrame: number;
  /** Frames dropped, at 60 frames per second. */
  dropped: number;
  /** Tasks of the page's thread over 50 ms of CPU time, and the longest. */
  longTasks: number;
  longest: number;
  /** The same by the clock: they also wait for other work on the machine, and for painting by the processor. */
  longWaits: number;
  longestWait: number;
  /** CPU time of the page's thread and of those that paint, in ms. */
  main: number;
  raster: number;
  /** How far the way is, in heights of the window. */
  screens: number;
}

interface Counted {
  frames: number;
  dropped: number;
  tasks: number[];
  isOver: boolean;
}

/** A brisk turn of a mouse wheel (three notches), in CSS pixels. */
const TURN = 360;

/** Opens the story at its first step and waits until the stage is live. */
export async function openStory(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('[data-figure="timeline"][data-state="live"]').waitFor({ timeout: 120_000 });
}

/** Turns the wheel from the current offset to `end`, or for a number of turns, one turn per drawn frame. */
export async function measureScroll(
  { page, cdp }: Pick<Measured, 'page' | 'cdp'>,
  { most = Infinity }: { most?: number } = {},
): Promise<ScrollFigures> {
  await page.evaluate(() => {
    const counted: Counted = { frames: 0, dropped: 0, tasks: [], isOver: false };
    Object.assign(window, { counted });
    new PerformanceObserver((list) => {
      counted.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    let before: number | null = null;
    const count = (now: number) => {
      if (counted.isOver) return;
      if (before !== null) {
        counted.frames += 1;
        counted.dropped += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
      }
      before = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const { length, width, height } = await page.evaluate(() => ({
    length: document.documentElement.scrollHeight - innerHeight - scrollY,
    width: innerWidth,
    height: innerHeight,
  }));
  const turns = Math.min(most, Math.ceil(length / TURN));
  await page.mouse.move(width / 2, height * 0.8);
  const start = await countsOf(cdp);
  const {
    main,
    raster,
    tasks: ofCpu,
  } = await traceThreads(page, async () => {
    for (let turn = 0; turn < turns; turn += 1) await turnWheel(page, cdp, width, height);
  });
  const end = await countsOf(cdp);
  const { frames, dropped, tasks } = await page.evaluate(() => {
    const { counted } = window as unknown as { counted: Counted };
    counted.isOver = true;
    return counted;
  });
  const perFrame = (name: string) => ((end(name) - start(name)) / frames) * 1000;
  return {
    turns,
    frames,
    script: perFrame('ScriptDuration'),
    style: perFrame('RecalcStyleDuration'),
    layout: perFrame('LayoutDuration'),
    work: perFrame('TaskDuration'),
    layoutsPerFrame: perFrame('LayoutCount') / 1000,
    dropped,
    longTasks: ofCpu.filter((time) => time > 50).length,
    longest: Math.max(0, ...ofCpu),
    longWaits: tasks.length,
    longestWait: Math.max(0, ...tasks),
    main,
    raster,
    screens: (turns * TURN) / height,
  };
}

/** Resolves when the page has handled the turn; the next one comes with the next frame, as from a hand. */
async function turnWheel(
  page: Page,
  cdp: CDPSession,
  width: number,
  height: number,
): Promise<void> {
  await cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x: width / 2,
    y: height * 0.8,
    deltaX: 0,
    deltaY: TURN,
  });
  await page.evaluate(async () => {
    await new Promise((done) => {
      requestAnimationFrame(done);
    });
  });
}
