import type { Page } from '@playwright/test';
import type { Step } from './page.ts';

/** What the stage shows at a step, as data. */
export interface Shown {
  step: string | undefined;
  map: string | undefined;
  timeline: string | undefined;
  camera: string | undefined;
  cursor: string | null | undefined;
  flag: string | null | undefined;
  threads: (string | null)[];
  /** The stage's size in CSS pixels. */
  stage: { width: number; height: number };
  /** What covers the sign of the active place; empty where nothing does. */
  cover: string;
  /** The words of the timeline that no reader sees, because a style takes them out of the drawing. */
  unseen: string[];
  /** By how much the page is wider than the window, in CSS pixels. */
  sideways: number;
  /** Whether the step's own picture is visible. */
  hasPicture: boolean;
  offset: number;
}

/** One leg of a walk: to a step by its address, or to a scroll offset in CSS pixels, with or without a detour to another offset. */
export interface Leg {
  step: Step;
  offset?: number;
  detour?: number;
}

/**
 * Goes from step to step inside the page, without polling from outside, and returns what was shown at each. A step is
 * shown once the stage says so and its camera has come to rest. If that never happens, what is shown instead is returned.
 */
export async function walk(page: Page, legs: readonly Leg[]): Promise<Shown[]> {
  const shown = await page.evaluate(
    async (stops) => {
      /** Far more frames than any step needs. */
      const PATIENCE = 900;
      const frame = () =>
        new Promise((done) => {
          requestAnimationFrame(done);
        });
      const figure = (name: string) =>
        document.querySelector<HTMLElement>(`[data-figure="${name}"]`)?.dataset;
      const hasStage = () => (document.querySelector('[data-stage]')?.clientWidth ?? 0) > 0;
      const isAt = (id: string, step: string) =>
        document.documentElement.dataset.step === step &&
        // A built page already names its first scene, but has no camera until the stage works.
        (!hasStage() ||
          (figure('map')?.camera !== undefined &&
            figure('map')?.scene === id &&
            figure('timeline')?.scene === id));
      /** Scrolls, and waits for the frame that notices it and the one that draws it. */
      const scrollToOffset = async (top: number) => {
        scrollTo({ top, behavior: 'instant' });
        await frame();
        await frame();
      };
      const look = (id: string, active: string) => {
        const sign = document.querySelector(`[data-place="${active}"]`);
        const { x, y, width, height } = sign?.getBoundingClientRect() ?? new DOMRect(-1, -1);
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
        const picture = document.querySelector(`[id="${id}"] [data-still] img`);
        return {
          step: document.documentElement.dataset.step,
          map: figure('map')?.scene,
          timeline: figure('timeline')?.scene,
          camera: figure('map')?.camera,
          cursor: document.querySelector('.cursor-line')?.getAttribute('d'),
          flag: document.querySelector('.flag-text')?.textContent,
          threads: [...document.querySelectorAll('.thread line')].map((line) =>
            line.getAttribute('x2'),
          ),
          stage: { width: stage?.width ?? 0, height: stage?.height ?? 0 },
          cover: top?.closest('[data-stage]')
            ? ''
            : (top?.outerHTML.slice(0, 80) ?? 'not drawn, or outside the window'),
          unseen: [...document.querySelectorAll('[data-figure="timeline"] text')]
            .filter((text) => text.getClientRects().length === 0)
            .map(({ textContent }) => textContent),
          sideways: document.documentElement.scrollWidth - innerWidth,
          hasPicture: (picture?.getBoundingClientRect().height ?? 0) > 0,
          offset: scrollY,
        };
      };
      const seen = [];
      for (const { id, step, active, offset, detour } of stops) {
        if (detour !== null) await scrollToOffset(detour);
        if (offset === null) location.href = `#${id}`;
        else await scrollToOffset(offset);
        for (let frames = 0; frames < PATIENCE && !isAt(id, step); frames += 1) await frame();
        for (let frames = 0; frames < PATIENCE; frames += 1) {
          const camera = figure('map')?.camera;
          await frame();
          await frame();
          if (figure('map')?.camera === camera) break;
        }
        seen.push(look(id, active));
      }
      return seen;
    },
    legs.map(({ step: { id, chapter, scene }, offset, detour }) => ({
      id,
      step: `${chapter}/${id}`,
      active: scene.map.active,
      offset: offset ?? null,
      detour: detour ?? null,
    })),
  );
  if (shown.length !== legs.length) throw new Error('the walk broke off');
  return shown;
}
