/**
 * Names the numbers after claims for readers who hear a list of a page's links: "Source 1" says little, and what it is
 * stands in the step's own list of notes. Written into the page it would be most of what that list weighs once more.
 */
export function nameMarkers(): void {
  for (const step of document.querySelectorAll('.step')) {
    const notes = new Map(
      [...step.querySelectorAll<HTMLAnchorElement>('.notes li > a')].map((link) => [
        link.hash,
        link,
      ]),
    );
    for (const marker of step.querySelectorAll<HTMLAnchorElement>('a.marker')) {
      const note = notes.get(marker.hash);
      if (note) marker.ariaLabel = `${marker.ariaLabel ?? ''}, ${inBrief(marker, note)}`;
    }
  }
}

/** Of a source, who published it and when, which follow its title; of what was not found, what it is. */
function inBrief({ dataset }: HTMLAnchorElement, note: HTMLAnchorElement): string {
  const words =
    dataset.cite === undefined ? note.textContent : (note.nextSibling?.textContent ?? '');
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
}
