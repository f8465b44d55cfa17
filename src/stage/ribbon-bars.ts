import type { PlateGeometry } from '../figures/plate/plate-scene.ts';
import type { PlacedBar } from '../figures/timeline/bars-layout.ts';
import type { TimelineGeometry } from '../figures/timeline/timeline-layout.ts';

/** Fainter bars than this cannot be chosen. */
const LEAST_PRESENCE = 0.5;

/**
 * The ribbon's bars as one button over all of them, because most are too thin to be one each: it opens the treaties that
 * they stand for, the one that was pressed first.
 */
export class RibbonBars {
  readonly #button: HTMLElement;
  #timeline: TimelineGeometry | null = null;
  #scale = 1;
  /** The button's place, as it was set last. */
  #placed = '';

  constructor(button: HTMLElement, choose: (treaties: string[], opener: HTMLElement) => void) {
    this.#button = button;
    button.addEventListener('click', (event) => {
      const timeline = this.#timeline;
      if (!timeline) return;
      // A key has no point; the told treaties come first then.
      const isKey = event.detail === 0;
      const point = {
        x: event.offsetX / this.#scale,
        y: event.offsetY / this.#scale + barsBox(timeline).y,
      };
      choose(treatiesByDistance(timeline, isKey ? null : point), button);
    });
  }

  /** Puts the button over the bars; it moves only with the ribbon. */
  show({ form, timeline }: PlateGeometry): void {
    this.#timeline = timeline;
    this.#scale = form.scale;
    const { y, width, height } = barsBox(timeline);
    this.#button.hidden = height <= 0 || y + height > form.ribbon.height;
    const px = (length: number) => `${(length * form.scale).toFixed(1)}px`;
    const place = [px(form.ribbon.x), px(form.ribbon.y + y), px(width), px(height)];
    if (place.join() === this.#placed) return;
    this.#placed = place.join();
    const [left = '', top = '', ...size] = place;
    const { style } = this.#button;
    [style.width = '', style.height = ''] = size;
    style.translate = `${left} ${top}`;
  }
}

/** The part of the ribbon in which bars may stand, in px from its corner. */
function barsBox({ form, width, height }: TimelineGeometry): {
  y: number;
  width: number;
  height: number;
} {
  const y = form.axisHeight;
  return { y, width, height: form.bars ? height - form.below - y : 0 };
}

/** The ids of the treaties with a bar, nearest to a point first; without one, from the top. */
export function treatiesByDistance(
  { bars }: Pick<TimelineGeometry, 'bars'>,
  point: { x: number; y: number } | null,
): string[] {
  const shown = bars
    .filter(({ isLater, presence }) => !isLater && presence >= LEAST_PRESENCE)
    .toSorted((a, b) => a.y - b.y);
  if (!point) return shown.map(({ key }) => key);
  return shown.toSorted((a, b) => distance(a, point) - distance(b, point)).map(({ key }) => key);
}

function distance({ spans, label, y, height }: PlacedBar, point: { x: number; y: number }): number {
  const words = label ? [{ x: label.x, width: label.width }] : [];
  const across = [...spans, ...words].map(({ x, width }) =>
    Math.max(0, x - point.x, point.x - x - width),
  );
  return Math.hypot(Math.min(...across), Math.max(0, y - point.y, point.y - y - height) * 2);
}
