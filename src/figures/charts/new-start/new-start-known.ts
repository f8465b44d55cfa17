import type { LimitedQuantity, NewStartParty } from './new-start-schema.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import { LIMITS_APPLY, NEW_START, type DeclarationFacts } from './new-start-facts.ts';
import type { Facts } from '../../../story/facts/facts.ts';

/** What is known of one exchange: a side's declaration, or null where it is not yet known. */
export interface KnownExchange {
  asOf: string;
  us: DeclarationFacts | null;
  russia: DeclarationFacts | null;
}

/** Every exchange up to a moment, with what was known of it then. */
export function exchangesUpTo(facts: Facts, cursor: number): KnownExchange[] {
  const byDay = new Map<string, KnownExchange>();
  for (const declaration of facts.newStart.declarations) {
    const { asOf, party, knownFrom } = declaration;
    if (instantOf(asOf) > cursor) continue;
    const exchange = byDay.get(asOf) ?? { asOf, us: null, russia: null };
    byDay.set(asOf, exchange);
    if (knownFrom === null || instantOf(knownFrom) <= cursor) exchange[party] = declaration;
  }
  // A day without any known figures is not a gap: they have not been published yet.
  return [...byDay.values()].filter(({ us, russia }) => us !== null || russia !== null);
}

/** The last count that a side is known to have declared. */
export function lastCount(
  exchanges: readonly KnownExchange[],
  party: NewStartParty,
  quantity: LimitedQuantity,
): { asOf: string; value: number } | null {
  const last = exchanges.findLast((exchange) => exchange[party]?.[quantity]);
  const count = last?.[party]?.[quantity];
  return last && count ? { asOf: last.asOf, value: count.value } : null;
}

/** The American count of launchers that Russia is known to dispute. */
export function disputedCount(exchanges: readonly KnownExchange[], cursor: number): number | null {
  const last = exchanges.findLast(
    ({ us }) => us !== null && us.disputedFrom !== null && instantOf(us.disputedFrom) <= cursor,
  );
  return last?.us?.launchers?.value ?? null;
}

/** When the limits were agreed, when they began to apply, and when they ended, in ms since 1970 (UTC). */
export function lifeOfLimits(facts: Facts): { agreed: number; apply: number; over: number } {
  const treaty = facts.treaties[NEW_START];
  const apply = facts.events.find(({ id }) => id === LIMITS_APPLY);
  const day = (date: string | null | undefined) =>
    date === null || date === undefined ? Infinity : instantOf(date);
  return { agreed: day(treaty?.signed), apply: day(apply?.date), over: day(treaty?.ended) };
}
