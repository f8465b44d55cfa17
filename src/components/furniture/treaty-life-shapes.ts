import { treatyLife } from '../../figures/timeline/treaty-state.ts';
import { timeScale } from '../../figures/kit/time-scale.ts';
import { extentOf, instantOf } from '../../story/facts/dates.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';

/** The width and the height within which a treaty's life is drawn. */
const WIDTH = 1000;
const HEIGHT = 10;

/** SVG paths of the time for which a treaty waited, thin, and for which it has bound, as on the timeline. */
interface LifeShapes {
  paths: { waiting: string; binding: string };
}

/**
 * The life of a treaty that is in force on a day, along a span of days; null if it is not in force. Everybody who has left
 * it aside, it binds the others.
 */
export function lifeShapes(
  treaty: TreatyFacts | undefined,
  { span, today }: { span: readonly [string, string]; today: string },
): LifeShapes | null {
  const life = treaty && treatyLife(treaty, instantOf(today));
  if (!life || (life.state !== 'in_force' && life.state !== 'suspended')) return null;
  const x = timeScale([extentOf(span[0])[0], extentOf(span[1])[1]], WIDTH);
  const paths = { waiting: '', binding: '' };
  for (const { kind, from, to } of life.spans) {
    const isWaiting = kind === 'waiting';
    const height = isWaiting ? HEIGHT / 3 : HEIGHT;
    const [left, right] = [Math.max(0, x(from)), x(to)].map((value) => Math.round(value));
    paths[isWaiting ? 'waiting' : 'binding'] +=
      `M${String(left)} ${String((HEIGHT - height) / 2)}H${String(right)}v${height.toFixed(1)}H${String(left)}z`;
  }
  return { paths };
}
