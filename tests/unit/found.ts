/** Returns a value that must exist, or throws an error that names it: a test must not pass because its subject is missing. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`not found: ${what}`);
  return value;
}
