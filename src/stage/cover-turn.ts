import type { WorldData } from '../figures/map/geography/world-data.ts';
import { mountCover } from '../figures/cover/cover-live.ts';
import type { Facts } from '../story/facts/facts.ts';
import type { Formats } from '../story/formats.ts';
import { currentValue, motion, SETTINGS_CHANGED } from '../page/settings.ts';

/** On an unattended screen the globe swings to and fro: for how long each time in ms, how far, and how often it is drawn. */
const SWING = { time: 24_000, part: 0.6, frame: 80 };

/** How far the globe has swung by itself, 0 to 1, on an unattended screen at its cover; 0 anywhere else. */
function swingNow(): number {
  if (currentValue('kiosk') === null || scrollY > 0) return 0;
  return (SWING.part * (1 - Math.cos((performance.now() / SWING.time) * 2 * Math.PI))) / 2;
}

/** Turns the cover's globe as the cover is scrolled away; with reduced motion it does not turn. */
export function startCoverTurn(facts: Facts, formats: Formats, world: WorldData): void {
  const cover = document.querySelector<HTMLElement>('.cover');
  const picture = cover?.querySelector<SVGSVGElement>('.cover-picture');
  if (!cover || !picture) return;
  const show = mountCover(picture, facts, formats, world);
  let shown = 0;
  let frame = 0;
  let extent = { top: 0, height: 1 };
  const measure = () => {
    const { top, height } = cover.getBoundingClientRect();
    extent = { top: top + scrollY, height: Math.max(1, height) };
  };
  const scrolledAway = () => Math.max(0, Math.min(1, (scrollY - extent.top) / extent.height));
  measure();
  // If the reader scrolled before this loaded, the globe turns from there instead of jumping.
  let start = scrolledAway() % 1;
  const draw = () => {
    frame = 0;
    const now = scrolledAway();
    start = Math.min(start, now);
    // Out of sight it is at rest again: the ending shows the same picture.
    const isSeen = now < 1;
    const turned = Math.max(swingNow(), (now - start) / (1 - start));
    const t = isSeen && motion() === 'full' ? turned : 0;
    if (t === shown) return;
    shown = t;
    show(t);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  for (const type of ['scroll', SETTINGS_CHANGED])
    addEventListener(type, schedule, { passive: true });
  // Measured only when it changes: while the page scrolls, measuring would lay it out once more in every frame.
  new ResizeObserver(() => {
    measure();
    schedule();
  }).observe(cover);
  schedule();
  if (currentValue('kiosk') !== null) setInterval(schedule, SWING.frame);
}
