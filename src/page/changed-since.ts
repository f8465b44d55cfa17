import type { ChangeNotice } from '../story/output/changes.ts';
import { requireElement } from './dom.ts';
import { fetchData } from './fetch-data.ts';

/**
 * Shows what has been changed after a day, YYYY-MM-DD, as an address asks with `?since=`: in the story a line on each step
 * that leads to the reason, on the page of changes a mark. Any other text is no day, and nothing is shown.
 */
export async function showChangedSince(day: string): Promise<void> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    console.warn(`?since=${day} is no day, such as 2026-11-30: no changes are marked.`);
    return;
  }
  for (const change of document.querySelectorAll<HTMLElement>('[data-changed]'))
    change.classList.toggle('newer', (change.dataset.changed ?? '') > day);
  if (!document.querySelector('.step')) return;
  const home = requireElement('.masthead .home').getAttribute('href') ?? '';
  try {
    // The story's first screen has no room for a line on each step that was ever changed.
    const address = new URL('changes.json', new URL(home, location.href));
    const notices = await fetchData<ChangeNotice[]>(address.href);
    for (const notice of notices) if (notice.date > day) showOnSteps(notice);
  } catch (error) {
    console.warn('What has been changed could not be fetched: the story is shown without.', error);
  }
}

function showOnSteps({ address, line, steps }: ChangeNotice): void {
  for (const id of steps) {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: line });
    const paragraph = Object.assign(document.createElement('p'), { className: 'changed' });
    paragraph.append(link);
    document.getElementById(id)?.querySelector('.prose')?.after(paragraph);
  }
}
