import { expect, test, type Browser, type Page } from '@playwright/test';
import { mean } from 'd3';
import { lengthen } from '../../tools/bench/long-story.ts';
import { watch, withDrawnMap } from './support/page.ts';

/** What the browser touches in a frame of a passage. No time is measured: machines differ. */
interface Touched {
  /** Elements whose style is worked out. */
  restyled: number;
  /** Layout objects that are laid out. */
  laidOut: number;
  /** Nodes that are added or removed. */
  nodes: number;
  attributes: number;
}

/** A frame in which the reader stays in a step touches no more elements than this. */
const REST = 5;

/** How many frames, and how far in each, in px: the way leads through several passages. */
const FRAMES = 60;
const STEP = 45;

interface TraceEvent {
  name: string;
  args: { elementCount?: number; beginData?: { dirtyObjects: number } };
}

async function touchedInFrames(browser: Browser, page: Page): Promise<Touched> {
  await page.goto('./#salt-opens');
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('[data-figure="map"]')?.dataset.scene === 'salt-opens',
    undefined,
    { timeout: 120_000 },
  );
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  const frames = await page.evaluate(
    async ([count, step]) => {
      const seen: MutationRecord[] = [];
      const observer = new MutationObserver((records) => void seen.push(...records));
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      const changed: { nodes: number; attributes: number }[] = [];
      for (let frame = 0; frame < count; frame += 1) {
        scrollBy({ top: step, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const records = seen.splice(0);
        changed.push({
          nodes: records.reduce(
            (sum, { addedNodes, removedNodes }) => sum + addedNodes.length + removedNodes.length,
            0,
          ),
          attributes: records.filter(({ type }) => type === 'attributes').length,
        });
      }
      return changed;
    },
    [FRAMES, STEP] as const,
  );
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const usual = (values: readonly number[]) => {
    const moving = values.filter((value) => value > REST).toSorted((a, b) => a - b);
    // The middle half: steadier than the one in the middle, and as deaf to frames that are late.
    const quarter = Math.floor(moving.length / 4);
    return mean(moving.slice(quarter, moving.length - quarter)) ?? 0;
  };
  return {
    restyled: usual(traceEvents.map(({ args }) => args.elementCount ?? 0)),
    laidOut: usual(traceEvents.map(({ args }) => args.beginData?.dirtyObjects ?? 0)),
    nodes: usual(frames.map(({ nodes }) => nodes)),
    attributes: usual(frames.map(({ attributes }) => attributes)),
  };
}

test.use({ viewport: { width: 390, height: 844 } });

test('a frame touches no more in a story ten times as long, or with 10,000 events', async ({
  browser,
  context,
}) => {
  const inStory = async (story: { times: number; events: number }) => {
    const page = await context.newPage();
    const trouble = watch(page);
    await withDrawnMap(page);
    // Late fonts change where passages begin, and a longer page waits longer for them.
    await page.route('**/*.woff2', (route) => route.abort());
    await lengthen(page, story);
    const touched = await touchedInFrames(browser, page);
    expect(trouble).toEqual([]);
    await page.close();
    return touched;
  };
  for (const story of [
    { times: 10, events: 0 },
    { times: 1, events: 10_000 },
  ]) {
    // A busy browser now and then works out a frame in two parts: both stories are measured again then.
    await expect(async () => {
      const touched = await inStory({ times: 1, events: 0 });
      // Far below the thousands that one selector made it, and above what the pictures themselves need.
      expect(touched.restyled).toBeLessThan(100);
      expect(touched.laidOut).toBeLessThan(250);
      for (const [name, count] of Object.entries(await inStory(story))) {
        const usual = touched[name as keyof Touched];
        expect(usual, name).toBeGreaterThan(0);
        expect(count, `${name}, ${JSON.stringify(story)}`).toBeLessThanOrEqual(usual * 1.1);
        expect(count, `${name}, ${JSON.stringify(story)}`).toBeGreaterThanOrEqual(usual * 0.9);
      }
    }).toPass({ intervals: [0], timeout: 180_000 });
  }
});
