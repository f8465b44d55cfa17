import type {
  LimitedQuantity,
  NewStartParty,
} from '../../figures/charts/new-start/new-start-schema.ts';
import { newStartSeries } from '../../figures/charts/new-start/new-start-schema.ts';
import type { Content } from '../read/content.ts';

/** A number that one side declared under New START. */
export interface DeclaredNumber {
  asOf: string;
  value: number;
  /** When it became known; null where that was not found. */
  knownFrom: string | null;
  sources: readonly string[];
}

/** What one side declared of one limited quantity, in order of days. */
export function declaredNumbers(
  { series }: Content,
  { party, quantity }: { party: NewStartParty; quantity: LimitedQuantity },
): DeclaredNumber[] {
  return series
    .get(newStartSeries)
    .rows.flatMap((row) => {
      const value = row[quantity];
      if (row.party !== party || value === null) return [];
      return [{ asOf: row.as_of, value, knownFrom: row.known_from, sources: row.sources }];
    })
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}
