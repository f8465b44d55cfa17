import type { WorldData } from '../figures/map/geography/world-data.ts';
import { mountCover } from '../figures/cover/cover-live.ts';
import type { Facts } from '../story/facts/facts.ts';
import type { Formats } from '../story/formats.ts';
import { motion, SETTINGS_CHANGED } from '../page/settings.ts';

/** Lets the cover's globe turn with the scroll, as far as the cover has been scrolled away; with less motion it stands still. */
export function startCover(facts: Facts, formats: Formats, world: WorldData): void {
  const cover = document.querySelector<HTMLElement>('.cover');
  const picture = cover?.querySelector<SVGSVGElement>('.cover-picture');
  if (!cover || !picture) return;
  const show = mountCover(picture, facts, formats, world);
  let shown = 0;
  let frame = 0;
  const goneNow = () => {
    const { top, height } = cover.getBoundingClientRect();
    return Math.max(0, Math.min(1, -top / height));
  };
  // Who set out before this came sees the globe begin to turn, not jump to where it would be by now.
  let begun = goneNow() % 1;
  const draw = () => {
    frame = 0;
    const gone = goneNow();
    begun = Math.min(begun, gone);
    const t = motion() === 'full' ? (gone - begun) / (1 - begun) : 0;
    if (t === shown) return;
    shown = t;
    show(t);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  for (const type of ['scroll', 'resize', SETTINGS_CHANGED])
    addEventListener(type, schedule, { passive: true });
  schedule();
}
