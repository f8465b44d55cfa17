import { expect, type Page } from '@playwright/test';
import { declared } from '../../../tools/engines/declared.ts';
import type { steps } from './story.ts';

/** A step of the story with its declared scene. */
export type Step = (typeof steps)[number];

/** A phone and a laptop, in CSS pixels. */
export const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** What the browser says of a file that a test has taken away. */
const TAKEN_AWAY = /ERR_FAILED|ERR_BLOCKED_BY_CLIENT/;

/** Collects all errors on a page. */
export function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !TAKEN_AWAY.test(message.text()))
      trouble.push(message.text());
  });
  return trouble;
}

/** Removes WebGL from the page, and nothing else: the stage paints on a canvas too, and axe measures letters on one. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const canvas = HTMLCanvasElement.prototype;
    const getContext = Reflect.get(canvas, 'getContext') as (...args: unknown[]) => unknown;
    Object.defineProperty(canvas, 'getContext', {
      configurable: true,
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
      },
    });
  });
}

/**
 * Leaves the page with the drawn map, which moves at once, while the live map is slow without a GPU. Its script is not
 * fetched: that takes a fifth of the work of opening the story, only to find that there is no WebGL. What comes of either is
 * tested in `missing.spec.ts`.
 */
export async function withDrawnMap(page: Page): Promise<void> {
  await withoutWebGl(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*/assets/live.*.js'] });
}

/** Makes the browser report this connection. */
export async function onConnection(
  page: Page,
  connection: { saveData?: boolean; effectiveType?: string },
): Promise<void> {
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, 'connection', { value });
  }, connection);
}

/**
 * Makes the page transparent: it is laid out, moves and reacts as always, but is not painted, which without a GPU takes
 * most of the time of a frame. For tests of where things are, not of how they look.
 */
export async function unpainted(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.body.style.opacity = '0';
    });
  });
}

/** Loads a page afresh at a step, so that nothing is left of what was shown before; by default the whole story. */
export async function open(page: Page, id: string, at = './'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${at}#${id}`);
  // Checked in every frame, where an expectation waits longer each time.
  await page.waitForFunction(
    (scene) => {
      const figure = (name: string) =>
        document.querySelector<HTMLElement>(`[data-figure="${name}"]`)?.dataset;
      return figure('timeline')?.state === 'live' && figure('map')?.scene === scene;
    },
    id,
    { timeout: 20_000 },
  );
}

/** Goes to a step by its address, as a link does, and waits until the stage shows it. */
export async function goTo(
  page: Page,
  { id, chapter }: Step,
  { timeout = 20_000 } = {},
): Promise<void> {
  await page.evaluate((hash) => (location.href = hash), `#${id}`);
  // Checked in every frame, where an expectation waits longer each time.
  await page
    .waitForFunction(
      ([step, scene]) =>
        document.documentElement.dataset.step === step &&
        document.querySelector<HTMLElement>('[data-figure="map"]')?.dataset.scene === scene,
      [`${chapter}/${id}`, id] as const,
      { timeout },
    )
    .catch(async (error: unknown) => {
      const { step, map } = await stageState(page);
      throw new Error(`went to ${id}, the page is at ${String(step)}, the map at ${String(map)}`, {
        cause: error,
      });
    });
}

/** Scrolls to an offset at once, and waits until that moment is drawn. */
export async function scrollToOffset(page: Page, offset: number): Promise<void> {
  await page.evaluate((top) => {
    scrollTo({ top, behavior: 'instant' });
  }, offset);
  await twoFrames(page);
}

/** Waits until a change is drawn: the frame that notices it, and the one after. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(done);
      });
    });
  });
}

/** Waits until the page is at a step. Checked in every frame, where an expectation waits longer each time. */
export async function untilAt(page: Page, { id, chapter }: Step): Promise<void> {
  const step = `${chapter}/${id}`;
  await page
    .waitForFunction((wanted) => document.documentElement.dataset.step === wanted, step, {
      timeout: 20_000,
    })
    .catch(async (error: unknown) => {
      const { step: shown } = await stageState(page);
      throw new Error(`waited for ${step}, the page is at ${String(shown)}`, { cause: error });
    });
}

/** Waits until the stage shows a step's scene as it is declared, with the camera that it asks for. */
export async function expectDeclared(page: Page, step: Step): Promise<void> {
  const stage = await page.locator('[data-stage]').evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return { width, height };
  });
  const wanted = declared(step, stage);
  // Checked in every frame; if it never comes, the expectation below says what is shown instead.
  await page
    .waitForFunction(
      ({ step: at, map: mapScene, timeline: timelineScene, camera }) => {
        const figure = (name: string) =>
          document.querySelector<HTMLElement>(`[data-figure="${name}"]`)?.dataset;
        return (
          document.documentElement.dataset.step === at &&
          figure('map')?.scene === mapScene &&
          figure('map')?.camera === camera &&
          figure('timeline')?.scene === timelineScene
        );
      },
      wanted,
      { timeout: 20_000 },
    )
    .catch(() => undefined);
  const { step: at, map: mapScene, timeline: timelineScene, camera } = await stageState(page);
  expect({ step: at, map: mapScene, timeline: timelineScene, camera }).toEqual(wanted);
}

export const scrollOffset = (page: Page): Promise<number> => page.evaluate(() => scrollY);

export const map = (page: Page) => page.locator('[data-figure="map"]');
export const timeline = (page: Page) => page.locator('[data-figure="timeline"]');

/** What the stage shows now, as data. */
export function stageState(page: Page) {
  return page.evaluate(() => {
    const figure = (name: string) =>
      document.querySelector<HTMLElement>(`[data-figure="${name}"]`)?.dataset;
    return {
      step: document.documentElement.dataset.step,
      map: figure('map')?.scene,
      camera: figure('map')?.camera,
      timeline: figure('timeline')?.scene,
      cursor: document.querySelector('.cursor-line')?.getAttribute('d'),
      flag: document.querySelector('.flag-text')?.textContent,
      threads: [...document.querySelectorAll('.thread line')].map((line) =>
        line.getAttribute('x2'),
      ),
    };
  });
}

/**
 * The markup of the story's chapters, to see whether something left a trace in it: without what links get, whenever the
 * browser has time, for their names and for the reader's choices.
 */
export function markupOfStory(page: Page): Promise<string> {
  return page
    .locator('.chapters')
    .evaluate((chapters) =>
      chapters.innerHTML
        .replace(/ (href|aria-label|aria-expanded)="[^"]*"|\s+/g, ' ')
        .replace(/ +/g, ' '),
    );
}
