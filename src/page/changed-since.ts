/**
 * Shows what has been changed after a day, YYYY-MM-DD, as an address asks with `?since=`: on a step the line that says so,
 * on the page of changes a mark. Any other text is no day, and nothing is shown.
 */
export function showChangedSince(day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    console.warn(`?since=${day} is no day, such as 2026-11-30: no changes are marked.`);
    return;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-changed]')) {
    const { changed = '' } = element.dataset;
    if (changed <= day) continue;
    element.hidden = false;
    element.classList.add('newer');
  }
}
