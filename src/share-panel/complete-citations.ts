import { fill } from '../story/formats.ts';
import { readingDay, STYLES_WITH_DAY } from '../story/output/reading-day.ts';

/**
 * Completes citations with what only a reader's device knows: the day of reading, for styles that want one, and the address
 * where the site was built without its own (components/furniture/CiteThis.astro).
 */
export function completeCitations(citations: HTMLElement): void {
  const url = new URL(citations.dataset.page ?? '', location.href).href;
  const now = new Date();
  // The reader's own day, not that of Greenwich.
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-');
  for (const text of citations.querySelectorAll<HTMLElement>('[data-read]')) {
    const style = STYLES_WITH_DAY.find((one) => one === text.dataset.style);
    const day = style ? readingDay(style, today) : '';
    text.textContent = fill(text.dataset.read ?? '', { url, day });
  }
}
