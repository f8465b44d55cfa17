import type { z } from 'zod';

/**
 * Remembers what was made of an object with a schema, as long as the object is there. A file that has not changed is
 * parsed once (parse-once.ts) and therefore the same object. Results are shared, so treat them as read-only; what throws
 * is made again.
 */
export function madeOnce<Result>() {
  const known = new WeakMap<object, Map<z.core.$ZodType, { result: Result }>>();
  return (object: object, schema: z.core.$ZodType, make: () => Result): Result => {
    const own = known.get(object) ?? new Map<z.core.$ZodType, { result: Result }>();
    known.set(object, own);
    const one = own.get(schema) ?? { result: make() };
    own.set(schema, one);
    return one.result;
  };
}
