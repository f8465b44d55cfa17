/**
 * A value that the checks guarantee. Throws if it is missing, which is a gap in the checks rather than an author's
 * mistake; `what` names the value.
 */
export function checked<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`unchecked content: no ${what}`);
  return value;
}
