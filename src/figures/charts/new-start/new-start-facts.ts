import { LIMITED_QUANTITIES } from './limited-quantities.ts';
import type { LimitedQuantity, NewStartDeclaration, NewStartParty } from './new-start-schema.ts';
import type { Content } from '../../../story/read/content.ts';
import { checked } from '../../../story/read/checked.ts';

/** The treaty the declarations are made under, and the event from which its limits apply. */
export const NEW_START = 'newstart';
export const LIMITS_APPLY = 'newstart_limits';

/** Which number of the treaty limits which quantity. */
const LIMITS: Record<LimitedQuantity, string> = {
  warheads: 'deployed_warheads',
  deployed: 'deployed_missiles_and_bombers',
  launchers: 'deployed_and_non_deployed_launchers_and_bombers',
};

/** A count that one side declared; null where we found none. */
export type DeclaredCount = { value: number; isComputed: boolean } | null;

/** What one side declared as of a day. */
export interface DeclarationFacts extends Record<LimitedQuantity, DeclaredCount> {
  asOf: string;
  party: NewStartParty;
  state: NewStartDeclaration['state'];
  /** When it became known; null where it was not found. */
  knownFrom: string | null;
  /** Since when the other side is known to dispute the count of launchers. */
  disputedFrom: string | null;
}

/** New START's three limits and all that was declared under them, in order of days, the United States first. */
export interface NewStartFacts {
  limits: Record<LimitedQuantity, number>;
  declarations: DeclarationFacts[];
}

/** Collects limits and declarations from the checked content. */
export function collectNewStart(
  rows: readonly NewStartDeclaration[],
  treaties: Content['treaties'],
): NewStartFacts {
  const { numbers } = treaties.get(NEW_START);
  const limitOf = (quantity: LimitedQuantity) =>
    checked(numbers[LIMITS[quantity]], `limit of ${quantity}`);
  return {
    limits: {
      warheads: limitOf('warheads'),
      deployed: limitOf('deployed'),
      launchers: limitOf('launchers'),
    },
    declarations: rows
      .map((row) => {
        const countOf = (quantity: LimitedQuantity): DeclaredCount => {
          const value = row[quantity];
          return value === null ? null : { value, isComputed: row.computed.includes(quantity) };
        };
        return {
          asOf: row.as_of,
          party: row.party,
          state: row.state,
          knownFrom: row.known_from,
          disputedFrom: row.disputed_from,
          warheads: countOf('warheads'),
          deployed: countOf('deployed'),
          launchers: countOf('launchers'),
        };
      })
      .sort((a, b) => a.asOf.localeCompare(b.asOf) || b.party.localeCompare(a.party)),
  };
}

/** The quantities in the order in which the treaty and the pictures name them. */
export const QUANTITIES = LIMITED_QUANTITIES;
