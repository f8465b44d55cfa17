import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { table } from './table.ts';

/** The main figures by what they measure; less is better for each. */
export type MainFigures = Readonly<Record<string, number>>;

/** The main figures as they were committed last; null before the first time. */
export function committedFigures(file: string): MainFigures | null {
  const { status, stdout } = spawnSync('git', ['show', `HEAD:${file}`], { encoding: 'utf8' });
  return status === 0 ? z.record(z.string(), z.number()).parse(JSON.parse(stdout)) : null;
}

/** The main figures beside those of last time, as a table in Markdown. */
export function compareFigures(now: MainFigures, before: MainFigures | null): string {
  return table(
    ['', 'now', 'last time', 'ratio'],
    Object.entries(now).map(([name, value]) => {
      const was = before?.[name];
      return [
        name,
        value.toFixed(1),
        was === undefined ? '' : was.toFixed(1),
        was ? (value / was).toFixed(2) : '',
      ];
    }),
  );
}
