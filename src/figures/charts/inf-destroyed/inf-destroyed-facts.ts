import type { InfDestroyed, InfSide, InfSystem } from './inf-destroyed-schema.ts';
import { isBefore } from '../../../story/facts/dates.ts';

/** Missiles of one type that one side destroyed. */
export interface DestroyedFacts {
  side: InfSide;
  system: InfSystem;
  missiles: number;
  /** The day on which the last of them was gone. */
  destroyedBy: string;
}

/** Collects the missiles destroyed, each side's largest group first. */
export function collectDestroyed(rows: readonly InfDestroyed[]): DestroyedFacts[] {
  return rows
    .map(({ side, system, missiles, destroyed_by }) => ({
      ...{ side, system, missiles },
      destroyedBy: destroyed_by,
    }))
    .sort((a, b) => a.side.localeCompare(b.side, 'en') || b.missiles - a.missiles);
}

/** The types completely destroyed by a day. No source says how many of the others were gone by then. */
export function destroyedBy(facts: readonly DestroyedFacts[], date: string): DestroyedFacts[] {
  return facts.filter((one) => !isBefore(date, one.destroyedBy));
}
