import { hasHindsight } from '../page/hindsight.ts';
import { searchOfReading } from '../page/share.ts';
import { EMBED_SIZES, EMBED_THEMES, embedAddress, embedCode } from '../story/output/embed-code.ts';
import { fill } from '../story/formats.ts';
import { startCopyButtons } from './copy-buttons.ts';

/**
 * Makes a panel work that shares a page (components/furniture/SharePanel.astro): its link has the origin and the reader's
 * choices, texts can be copied, and the code of the embed follows what is chosen.
 */
export function startSharePanel(panel: HTMLElement): void {
  startCopyButtons(panel);
  const link = panel.querySelector<HTMLInputElement>('#share-link');
  if (link) {
    link.value = `${new URL(link.value, location.href).href}${searchOfReading()}`;
    link.addEventListener('focus', () => {
      link.select();
    });
    startDeviceButton(panel, link);
    startQrButton(panel, link);
  }
  startEmbedChoices(panel);
}

/** The device's own dialog, where it has one. */
function startDeviceButton(panel: HTMLElement, link: HTMLInputElement): void {
  const button = panel.querySelector<HTMLElement>('[data-share-device]');
  if (!button || !('share' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: link.value }).catch((error: unknown) => {
      // Closing the dialog is no mistake; for anything else the link stands beside the button.
      if (!(error instanceof DOMException && error.name === 'AbortError')) link.select();
    });
  });
}

function startQrButton(panel: HTMLElement, link: HTMLInputElement): void {
  const button = panel.querySelector<HTMLElement>('[data-share-qr]');
  const code = panel.querySelector<HTMLElement>('[data-share-qr-code]');
  if (!button || !code) return;
  button.addEventListener('click', () => {
    const isOpen = code.hidden;
    code.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    const name = fill(button.dataset.shareQr ?? '', { link: link.value });
    void import('../page/qr-code.ts').then(({ qrCode }) => {
      code.replaceChildren(qrCode(link.value, name));
    });
  });
}

const SIZES = ['small', 'medium', 'large'] as const;

/** Writes the code of the embed anew at each choice. */
function startEmbedChoices(panel: HTMLElement): void {
  const code = panel.querySelector<HTMLTextAreaElement>('#share-code');
  const preview = panel.querySelector<HTMLAnchorElement>('[data-embed-preview]');
  const what = panel.querySelector<HTMLSelectElement>('[data-embed="what"]');
  const theme = panel.querySelector<HTMLSelectElement>('[data-embed="theme"]');
  const size = panel.querySelector<HTMLSelectElement>('[data-embed="size"]');
  const script = panel.querySelector<HTMLInputElement>('[data-embed="script"]');
  if (!code || !preview || !what || !theme || !size || !script) return;
  const write = () => {
    const { kind, title = '' } = what.selectedOptions[0]?.dataset ?? {};
    const sizes = EMBED_SIZES[kind === 'chapter' ? kind : 'figure'];
    const { width, height } = sizes[SIZES.find((one) => one === size.value) ?? 'medium'];
    const address = embedAddress(new URL(what.value, location.href).href, {
      theme: EMBED_THEMES.find((one) => one === theme.value) ?? 'auto',
      hasHindsight: hasHindsight(),
    });
    preview.href = address;
    code.value = embedCode({
      ...{ address, title, height },
      // As wide as the column that it stands in, unless another width was chosen.
      width: size.value === 'medium' ? '100%' : width,
      ...(script.checked ? { script: new URL(script.value, location.href).href } : {}),
    });
  };
  write();
  panel.addEventListener('change', write);
}
