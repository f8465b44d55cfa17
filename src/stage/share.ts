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
