/**
 * Names the numbers after claims for readers who hear a list of a page's links: "Source 1" says little, and the list of
 * notes of the step or the cover says what it is. In the page's own text those words would weigh almost as much again.
 */
export function nameMarkers(): void {
  for (const part of document.querySelectorAll('.step, .cover')) {
    const notes = new Map(
      [...part.querySelectorAll<HTMLAnchorElement>('.notes li > a')].map((link) => [
        link.hash,
        link,
      ]),
    );
    for (const marker of part.querySelectorAll<HTMLAnchorElement>('a.marker')) {
      // A marker of several sources leads to the list itself, and has their ids.
      const ids = marker.dataset.cite?.split(' ') ?? [];
      const hashes = ids.length > 1 ? ids.map((id) => `#${id}`) : [marker.hash];
      const names = hashes.flatMap((hash) => notes.get(hash) ?? []).map(inBrief);
      const told = names.length > 1 ? names.map(publisherIn) : names;
      marker.ariaLabel = [marker.ariaLabel ?? marker.innerText, ...told].join(', ');
    }
  }
}

/** Of a source, who published it and when, which follow its title; of what was not found, what it is. */
function inBrief(note: HTMLAnchorElement): string {
  const isGap = note.hash.startsWith('#gap-');
  const words = isGap ? note.textContent : (note.nextSibling?.textContent ?? '');
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
}

/** Who published it: what stands before its date. */
function publisherIn(brief: string): string {
  return brief.split(',')[0] ?? brief;
}
