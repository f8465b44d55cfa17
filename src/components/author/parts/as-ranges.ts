/** Whole numbers in ascending order, with a dash for what lies between neighbours: 1, 4, 5 and 6 become "1, 4–6". */
export function asRanges(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number <= run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => {
      if (first === last) return String(first);
      return `${String(first)}${last === first + 1 ? ', ' : '–'}${String(last)}`;
    })
    .join(', ');
}
