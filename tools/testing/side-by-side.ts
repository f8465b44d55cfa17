import { notRun, type Counts } from './counts.ts';

/** A part of the tests: a check, a build, or a whole suite. */
export interface Part {
  name: string;
  /** The parts that must have ended, passed or failed, before this one starts. */
  after: readonly string[];
  /** Runs the part and returns what it printed, so that the output of parts running side by side is not mixed. */
  run: () => Promise<{ counts: Counts; output: string }>;
}

export interface PartResult {
  name: string;
  counts: Counts;
  output: string;
  seconds: number;
}

/**
 * Runs all parts, at most `atOnce` at the same time, each as soon as the parts it depends on have ended; if several can
 * start, the first in the list does. Results are in the order of the list. A part that throws has failed.
 */
export async function runSideBySide(
  parts: readonly Part[],
  atOnce: number,
  { onStart, onEnd }: { onStart: (name: string) => void; onEnd: (result: PartResult) => void },
): Promise<PartResult[]> {
  const results = new Map<string, PartResult>();
  const running = new Map<string, Promise<void>>();

  const canStart = ({ name, after }: Part) =>
    !results.has(name) && !running.has(name) && after.every((one) => results.has(one));

  const start = async ({ name, run }: Part) => {
    onStart(name);
    const began = performance.now();
    const { counts, output } = await run().catch((error: unknown) => ({
      counts: notRun(error instanceof Error ? error.message : String(error)),
      output: '',
    }));
    const seconds = Math.round((performance.now() - began) / 1000);
    const result = { name, counts, output, seconds };
    results.set(name, result);
    running.delete(name);
    onEnd(result);
  };

  while (results.size < parts.length) {
    for (const part of parts.filter(canStart).slice(0, atOnce - running.size)) {
      running.set(part.name, start(part));
    }
    if (running.size === 0)
      throw new Error('parts wait for each other, or for one that does not exist');
    await Promise.race(running.values());
  }
  return parts.flatMap(({ name }) => results.get(name) ?? []);
}
