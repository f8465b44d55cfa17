/**
 * What the checks have found to be there. Throws where it is missing, which is a gap in the checks and no mistake of an
 * author's; `what` names it.
 */
export function checked<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`unchecked content: no ${what}`);
  return value;
}
