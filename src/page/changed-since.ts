import { requireElement } from './dom.ts';

/**
 * Shows what has been changed after a day, YYYY-MM-DD, as an address asks with `?since=`: in the story a line on each step
 * that leads to the reason, on the page of changes a mark. Any other text is no day, and nothing is shown.
 */
export async function showChangedSince(day: string): Promise<void> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    console.warn(`?since=${day} is no day, such as 2026-11-30: no changes are marked.`);
    return;
  }
  for (const change of changesIn(document, day)) change.classList.add('newer');
  if (!document.querySelector('.step')) return;
  const home = requireElement('.masthead .home').getAttribute('href') ?? '';
  const address = new URL('changes/', new URL(home, location.href)).href;
  try {
    // The story's first screen has no room for a line on each step that was ever changed.
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
    const list = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const change of changesIn(list, day)) showOnSteps(change, address);
  } catch (error) {
    console.warn('What has been changed could not be fetched: the story is shown without.', error);
  }
}

/** The changes after a day, on the page of changes. */
function changesIn(page: Document, day: string): HTMLElement[] {
  const all = [...page.querySelectorAll<HTMLElement>('[data-changed]')];
  return all.filter(({ dataset }) => (dataset.changed ?? '') > day);
}

/** Says on each step that a change is about what it is and when it was made. */
function showOnSteps(change: HTMLElement, address: string): void {
  const when = requireElement('.when', change).textContent;
  for (const { pathname } of change.querySelectorAll<HTMLAnchorElement>('a[href*="/steps/"]')) {
    const id = pathname.split('/').at(-2) ?? '';
    const prose = document.getElementById(id)?.querySelector('.prose');
    const link = Object.assign(document.createElement('a'), {
      href: `${address}#${change.id}`,
      textContent: when,
    });
    const line = Object.assign(document.createElement('p'), { className: 'changed newer' });
    line.append(link);
    prose?.after(line);
  }
}
