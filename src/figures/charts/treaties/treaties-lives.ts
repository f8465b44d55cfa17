import { instantOf } from '../../../story/facts/dates.ts';
import type { Facts, TreatyFacts } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import { treatyLife, type TreatyLife } from '../../timeline/treaty-state.ts';
import type { FigureContext } from '../figure.ts';

/** A treaty with its life as known on a day. */
export interface KnownTreaty {
  treaty: TreatyFacts;
  life: TreatyLife;
}

/** The treaties signed by an instant (ms since 1970, UTC), by the day of their signature. */
export function treatiesBy({ treaties }: Pick<Facts, 'treaties'>, today: number): KnownTreaty[] {
  return Object.values(treaties)
    .map((treaty) => ({ treaty, life: treatyLife(treaty, today) }))
    .filter(({ life }) => life.state !== 'unsigned')
    .sort((a, b) => instantOf(a.treaty.signed) - instantOf(b.treaty.signed));
}

/** Whether a treaty is in force, if only in part. */
export function isBinding({ life: { state } }: KnownTreaty): boolean {
  return state === 'in_force' || state === 'suspended';
}

/** A treaty's name with its years, and what has become of it. */
export function nameWithYears(
  { treaty, life }: KnownTreaty,
  { words: { treaties: own }, formats }: FigureContext,
): string {
  const form = life.state === 'never' || life.state === 'waiting' ? life.state : undefined;
  const isOver = life.state === 'over';
  const start = form === undefined ? (treaty.enteredIntoForce ?? treaty.signed) : treaty.signed;
  return fill(own[form ?? (isOver ? 'over' : 'in_force')], {
    treaty: treaty.label,
    from: formats.year(instantOf(start)),
    to: treaty.ended === null ? '' : formats.year(instantOf(treaty.ended)),
  });
}
