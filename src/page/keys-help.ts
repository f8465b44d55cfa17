import { requireElement, takesKeys } from './dom.ts';
import { readPageKey } from './layers.ts';
import { initialValue } from './settings.ts';

/** Opens the list of keys: with ?, unless keys of a single character are switched off, and from the view panel. */
export function startKeysHelp(): void {
  const keys = requireElement('#keys');
  requireElement('[data-open-keys]').addEventListener('click', () => {
    requireElement('#view').hidePopover();
    keys.showPopover();
  });
  document.addEventListener('keydown', (event) => {
    const press = readPageKey(event);
    if (press?.key !== '?' || takesKeys(press.target)) return;
    if (initialValue('search-key') === 'off') return;
    event.preventDefault();
    keys.showPopover();
  });
}
