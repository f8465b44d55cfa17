/**
 * Lists where two values differ, as paths with both sides; empty if they are the same.
 * Numbers may differ by `tolerance`, and so may numbers in strings, which are rounded to a tenth.
 */
export function differences(a: unknown, b: unknown, tolerance: number, path = ''): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= tolerance ? [] : [`${path}: ${String(a)} and ${String(b)}`];
  }
  if (typeof a === 'string' && typeof b === 'string') return textDifferences(a, b, tolerance, path);
  if (isRecord(a) && isRecord(b) && Array.isArray(a) === Array.isArray(b)) {
    const found: string[] = [];
    for (const key in a) found.push(...differences(a[key], b[key], tolerance, `${path}.${key}`));
    for (const key in b) {
      if (!(key in a)) found.push(...differences(a[key], b[key], tolerance, `${path}.${key}`));
    }
    return found;
  }
  return [`${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
}

const NOT_FINITE = /NaN|Infinity|undefined/;

const NUMBER = /-?\d+\.\d+/g;

/** How much two coordinates of a path may differ because they were rounded in opposite directions. */
const ROUNDING = 0.1001;

function textDifferences(a: string, b: string, tolerance: number, path: string): string[] {
  const numbersA = (a.match(NUMBER) ?? []).map(Number);
  const numbersB = (b.match(NUMBER) ?? []).map(Number);
  const isSame =
    a.replace(NUMBER, '#') === b.replace(NUMBER, '#') &&
    numbersA.every(
      (number, index) => Math.abs(number - (numbersB[index] ?? NaN)) <= tolerance + ROUNDING,
    );
  return isSame ? [] : [`${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether every number in a value is finite, including those in its strings. */
export function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !NOT_FINITE.test(value);
  return !isRecord(value) || Object.values(value).every(isFinite);
}

/** Every number in a value that is not finite, as paths. */
export function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${String(value)}`];
  if (typeof value === 'string') return NOT_FINITE.test(value) ? [`${path}: ${value}`] : [];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

/** Freezes a value deeply, so that any change to it throws. */
export function freezeDeep<T>(value: T): T {
  if (isRecord(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freezeDeep);
  }
  return value;
}
