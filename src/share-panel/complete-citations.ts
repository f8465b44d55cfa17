import { fill } from '../story/formats.ts';
import { hasReadingDay, readingDay } from '../story/output/reading-day.ts';

/**
 * Completes citations with what only a reader's device knows: the day of reading, for styles and files that have one, and the
 * address where the site was built without its own (components/furniture/CiteThis.astro).
 */
export function completeCitations(citations: HTMLElement): void {
  const url = new URL(citations.dataset.page ?? '', location.href).href;
  const now = new Date();
  // The reader's own day, not that of Greenwich.
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-');
  for (const text of citations.querySelectorAll<HTMLElement>('[data-read]')) {
    const { style = '', read = '' } = text.dataset;
    const day = hasReadingDay(style) ? readingDay(style, today) : '';
    text.textContent = fill(read, { url, day });
  }
}
