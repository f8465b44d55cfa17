import type { Page } from '@playwright/test';

/** What the threads of a page's process did, in CPU time: other work on the machine adds little to it. */
export interface ThreadTimes {
  /** Of the page's own thread, in ms. */
  main: number;
  /** Of the threads that paint, in ms. */
  raster: number;
  /** Each task of the page's own thread, in ms. */
  tasks: number[];
}

interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** Traces the browser while something is done in a page. */
export async function traceThreads(page: Page, act: () => Promise<void>): Promise<ThreadTimes> {
  const browser = page.context().browser();
  if (!browser) throw new Error('only a browser that was launched can be traced');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return sumThreads(traceEvents);
}

/** Adds up the tasks of the page that did most: a trace holds those of every process. */
function sumThreads(events: readonly TraceEvent[]): ThreadTimes {
  const keyOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const names = new Map(
    events
      .filter(({ ph, name }) => ph === 'M' && name === 'thread_name')
      .map((event) => [keyOf(event), event.args.name ?? '']),
  );
  const tasks = new Map<string, number[]>();
  const ends = new Map<string, number>();
  const complete = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  for (const event of complete) {
    const key = keyOf(event);
    // Only the outermost events: the others are parts of them.
    if (event.ts < (ends.get(key) ?? 0)) continue;
    ends.set(key, event.ts + (event.dur ?? 0));
    const ofThread = tasks.get(key) ?? [];
    ofThread.push((event.tdur ?? 0) / 1000);
    tasks.set(key, ofThread);
  }
  const times = new Map([...tasks].map(([key, list]) => [key, sum(list)] as const));
  const ofThreads = (isWanted: (name: string, pid: string) => boolean) =>
    [...times].filter(([key]) => isWanted(names.get(key) ?? '', key.split(' ')[0] ?? ''));
  const mains = ofThreads((name) => name === 'CrRendererMain');
  const [busiest, main] = mains.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  const process = busiest.split(' ')[0];
  const raster = ofThreads(
    (name, pid) => pid === process && /ThreadPool|CompositorTileWorker/.test(name),
  ).map(([, time]) => time);
  return { main, raster: sum(raster), tasks: tasks.get(busiest) ?? [] };
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
