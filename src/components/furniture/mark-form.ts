import { signPath } from '../../figures/kit/sign-path.ts';
import { toMercator } from '../../figures/map/mercator.ts';
import type { Facts } from '../../story/facts/facts.ts';

/** The site's logo in a 24-unit square: the signs of the four cities, placed as on a map and joined by two crossing lines. */
export function markForm(facts: Facts): {
  signs: { path: string; transform: string }[];
  lines: string;
} {
  const cities = facts.lanes.flatMap((id) => facts.places[id] ?? []);
  const points = cities.map(({ point }) => toMercator(point));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const centre = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const place = (value: number, values: number[]) =>
    (12 + ((value - centre(values)) / span) * 18).toFixed(2);
  const at = points.map(([x, y]) => `${place(x, xs)},${place(y, ys)}`);
  const [first, second, third, fourth] = at;
  return {
    signs: cities.map(({ sign }, index) => ({
      path: signPath(sign, 2.6),
      transform: `translate(${at[index] ?? ''})`,
    })),
    lines: `M${first ?? ''}L${second ?? ''}M${third ?? ''}L${fourth ?? ''}`,
  };
}
