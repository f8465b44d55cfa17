import { currentValue, SETTING_NAMES, SETTINGS } from './settings.ts';

/** The query of a link that shows the story to others as it is shown now; empty where nothing differs from the usual. */
export function searchOfReading(): string {
  const search = new URLSearchParams();
  for (const name of SETTING_NAMES) {
    const { parameter, fallback } = SETTINGS[name];
    const value = currentValue(name);
    if (parameter !== null && value !== null && value !== fallback()) search.set(parameter, value);
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}

/** Shares a link: with the device's own dialog, else on the clipboard. Returns the sentence that announces the result. */
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
    // If the browser refuses the clipboard, the sentence contains the link, to be copied by hand.
    return words.link_not_copied(link);
  }
}
