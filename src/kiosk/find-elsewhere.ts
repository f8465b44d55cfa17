import { qrCode } from '../page/qr-code.ts';
import { kioskButton, kioskDialog } from './kiosk-dialog.ts';

/**
 * Links to other sites lead nowhere on this screen: each shows its address, and a code of it to take along. `close` is the
 * word on the button that goes back.
 */
export function showWhereLinksLead(close: string): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.origin === location.origin) return;
      event.preventDefault();
      const address = document.createElement('p');
      address.className = 'address';
      address.textContent = link.href;
      const code = document.createElement('div');
      code.className = 'code';
      code.append(qrCode(link.href, link.href));
      const dialog = kioskDialog(
        { id: 'kiosk-address', heading: titleOf(link) },
        address,
        code,
        kioskButton(close, () => {
          dialog.close();
        }),
      );
      dialog.addEventListener('close', () => {
        dialog.remove();
      });
      dialog.showModal();
    },
    true,
  );
}

/** What a link leads to: the title of its source, or its own words. */
function titleOf(link: HTMLAnchorElement): string {
  const source = link.closest('li, .note-here')?.querySelector('cite') ?? link;
  return source.textContent.trim();
}
