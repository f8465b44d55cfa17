/** A number from 0 up to 2^32 that a text always gives (FNV-1a): what looks like chance, and is the same in every build. */
function numberOf(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return sum >>> 0;
}

/** Items in an order that seems to be by chance, and depends on their names and on `seed` only. */
export function shuffled<Item>(
  items: readonly Item[],
  seed: string,
  nameOf: (item: Item) => string,
): Item[] {
  return items
    .map((item) => ({ item, at: numberOf(`${seed} ${nameOf(item)} ${seed}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/**
 * Where the right reply stands in each of some questions, counted from 0, given how many replies each has. Every place has its
 * turn before one comes again, in an order that changes each time, so that no place is right more often and none can be guessed.
 */
export function rightPlaces(counts: readonly number[], seed: string): number[] {
  const turns = new Map<number, number[]>();
  return counts.map((count, index) => {
    const left = turns.get(count) ?? [];
    const places =
      left.length > 0
        ? left
        : shuffled(
            Array.from({ length: count }, (_, place) => place),
            `${seed} ${String(index)}`,
            String,
          );
    const [place = 0, ...rest] = places;
    turns.set(count, rest);
    return place;
  });
}
