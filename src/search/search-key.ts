const STORED = 'four-capitals:search-key';

/** Elements in which a key writes. */
const WRITTEN_IN =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/**
 * The key / leads to the page that searches, or into its field: what the link that names the key does. A single
 * key can be switched off (WCAG 2.1.4), on that page.
 */
export function startSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !isSearchKeyOn()) return;
    if (event.target instanceof Element && event.target.closest(WRITTEN_IN)) return;
    const field = document.querySelector<HTMLInputElement>('[data-search] input');
    const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.select();
    else if (link) location.assign(link.href);
  });
}

export function isSearchKeyOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    // Storage may be refused: then nothing was ever switched off.
    return true;
  }
}

/** Answers whether that will be remembered. */
export function setSearchKey(isOn: boolean): boolean {
  try {
    localStorage.setItem(STORED, isOn ? 'on' : 'off');
    return true;
  } catch {
    // Storage may be refused: then the key stays as it was.
    return false;
  }
}
