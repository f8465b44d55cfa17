import { wordsOf, type PlacedFoot } from '../../src/figures/timeline/foot-layout.ts';

/** Words in a ribbon's foot, with their baseline. */
interface FootWords {
  text: string;
  x: number;
  y: number;
  align: 'start' | 'end';
  presence: number;
}

/** All words in a ribbon's foot; none on a ribbon without one. */
export function wordsInFoot(foot: PlacedFoot | null): FootWords[] {
  if (!foot) return [];
  const { keys, right, y } = foot;
  return [
    ...keys.flatMap(({ items, presence }) =>
      items.map((item) => ({
        ...{ text: item.text, x: wordsOf(item), y, presence },
        align: 'start' as const,
      })),
    ),
    ...right.map(({ text, x, presence }) => ({ text, x, y, align: 'end' as const, presence })),
  ];
}
