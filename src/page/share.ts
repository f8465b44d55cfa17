import { hasHindsight } from './hindsight.ts';
import { mode } from './mode.ts';

/** What an address says of how the story is taken now, so that a link to it shows it alike. */
export function searchOfReading(): string {
  const search = new URLSearchParams();
  if (mode() !== 'scroll') search.set('mode', mode());
  if (hasHindsight()) search.set('hindsight', 'with');
  return search.size === 0 ? '' : `?${search.toString()}`;
}

/** Hands on a link: with the device's own means, or on the clipboard. Says in one sentence what became of it. */
export async function shareLink(
  link: string,
  title: string,
  words: { link_copied: string; link_not_copied: (link: string) => string },
): Promise<string> {
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    try {
      await navigator.share({ title, url: link });
      return '';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  }
  try {
    await navigator.clipboard.writeText(link);
    return words.link_copied;
  } catch {
    // The clipboard may be refused: then the link itself can be copied by hand.
    return words.link_not_copied(link);
  }
}
