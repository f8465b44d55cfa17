import { signsIn } from '../figures/signs/signs.ts';
import { fetchElement } from '../page/fetch-element.ts';
import type { ScriptWords } from '../story/output/story-data.ts';
import { openDialog } from './open-dialog.ts';

/**
 * Explains the signs in a dialog: first those that the stage shows now, then all others. Their list is fetched from
 * their own page; if that fails, the link to it is still there.
 */
export async function showSigns(
  stage: HTMLElement,
  words: ScriptWords['signs'],
  page: string,
): Promise<void> {
  const lists = document.createElement('div');
  lists.className = 'signs-of-step';
  const more = { href: page, words: words.all };
  openDialog(lists, { id: 'signs-title', heading: words.title, close: words.close, more });
  try {
    const list = await fetchElement(`${page}#signs`);
    if (list) lists.append(...sortSigns(list, stage, words));
  } catch (error) {
    console.warn('The list of signs could not be fetched; a link leads to it.', error);
  }
}

/** The signs that are on the stage under one heading, the others under another. */
function sortSigns(list: Element, stage: HTMLElement, words: ScriptWords['signs']): HTMLElement[] {
  const shown: ReadonlySet<string> = signsIn(stage);
  const items = [...list.querySelectorAll<HTMLElement>('[data-sign]')];
  return [
    { heading: words.in_use, isShown: true },
    { heading: words.others, isShown: false },
  ].map(({ heading, isShown }) => {
    const section = document.createElement('section');
    const title = document.createElement('h3');
    title.textContent = heading;
    const signs = document.createElement('ul');
    signs.className = 'signs';
    signs.append(
      ...items
        .filter(({ dataset }) => shown.has(dataset.sign ?? '') === isShown)
        .map((item) => document.importNode(item, true)),
    );
    section.append(title, signs);
    return section;
  });
}
