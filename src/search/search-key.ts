import { readPageKey } from '../page/layers.ts';
import { initialValue } from '../page/settings.ts';

/** Elements that take text. */
const TEXT_FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/**
 * Makes the key / lead to the search page, or into its field, as the link that names the key does. Shortcuts of a single
 * character must be possible to switch off (WCAG 2.1.4): that page has a setting for it.
 */
export function startSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    const press = readPageKey(event);
    if (press?.key !== '/' || press.target.closest(TEXT_FIELDS)) return;
    if (initialValue('search-key') === 'off') return;
    const field = document.querySelector<HTMLInputElement>('[data-search] input');
    const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.select();
    else if (link) location.assign(link.href);
  });
}
