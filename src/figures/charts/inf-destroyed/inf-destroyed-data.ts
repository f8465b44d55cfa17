import { infDestroyedSeries, infSide } from './inf-destroyed-schema.ts';
import { collectDestroyed, type DestroyedFacts } from './inf-destroyed-facts.ts';
import type { Content } from '../../../story/read/content.ts';
import type { Problem } from '../../../story/read/problem.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** What the INF Treaty destroyed, by side and type. */
export const infDestroyed: ChartData<'inf_destroyed', { infDestroyed: DestroyedFacts[] }> = {
  series: [infDestroyedSeries],
  collect: ({ series }) => ({
    infDestroyed: collectDestroyed(series.get(infDestroyedSeries).rows),
  }),
  firstDate: ({ series }) =>
    series
      .get(infDestroyedSeries)
      .rows.map((row) => row.destroyed_by)
      .toSorted()[0] ?? null,
  check: checkTotals,
};

/** Checks that the missiles by type add up to the totals in the treaty's record. */
function checkTotals({ series, treaties }: Content): Problem[] {
  const { rows, problemAt } = series.get(infDestroyedSeries);
  const { numbers } = treaties.get('inf');
  return infSide.options.flatMap((side) => {
    const name = `missiles_destroyed_by_the_${side}`;
    const total = numbers[name];
    const sum = rows
      .filter((row) => row.side === side)
      .reduce((all, { missiles }) => all + missiles, 0);
    if (total === undefined || sum === total) return [];
    // Reported at the side's first row, since any of its rows may be wrong.
    const first = rows.findIndex((row) => row.side === side);
    return [
      problemAt(first, 'missiles', {
        found: `${String(sum)} of ${side} together`,
        allowed: `${String(total)}, as ${name} of inf in ${treaties.name}`,
      }),
    ];
  });
}
