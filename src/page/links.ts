import {
  currentValue,
  MODE_CHANGED,
  SETTING_NAMES,
  SETTINGS,
  SETTINGS_CHANGED,
  storedValue,
} from './settings.ts';

/** Parameters with the values to carry; null where the next page finds the same value by itself. */
type Choices = readonly (readonly [parameter: string, value: string | null])[];

/** The reader's choices that are not kept on the device: the mode, and what came with this page's own address. */
function choicesToCarry(): Choices {
  return SETTING_NAMES.flatMap((name) => {
    const { parameter, fallback } = SETTINGS[name];
    if (parameter === null) return [];
    const value = currentValue(name);
    return [[parameter, value === (storedValue(name) ?? fallback()) ? null : value]];
  });
}

/** An address with the reader's choices. Addresses of other sites, and of files, are left as they are. */
export function withChoices(address: string, choices: Choices = choicesToCarry()): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !url.pathname.endsWith('/')) return address;
  for (const [parameter, value] of choices) {
    if (value === null) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, value);
  }
  return url.href;
}

/**
 * Makes links to other pages keep the reader's choices; and in a frame, links to other sites open in a window of their
 * own, because most sites refuse to be shown in a frame.
 */
export function startLinks(): void {
  const isFramed = window.parent !== window;
  let hasCarried = false;
  const prepare = (link: HTMLAnchorElement | HTMLAreaElement, choices: Choices) => {
    const address = link.getAttribute('href');
    // A link within the page keeps the page's own address.
    if (address === null || address.startsWith('#')) return;
    const kept = withChoices(link.href, choices);
    if (kept !== link.href) link.href = kept;
    if (isFramed && link.origin !== location.origin) link.target = '_blank';
  };
  const prepareAll = () => {
    const choices = choicesToCarry();
    const isAnyToCarry = choices.some(([, value]) => value !== null);
    if (!isAnyToCarry && !hasCarried && !isFramed) return;
    hasCarried = true;
    for (const link of document.links) prepare(link, choices);
  };
  for (const type of [SETTINGS_CHANGED, MODE_CHANGED]) addEventListener(type, prepareAll);
  // Links that scripts have added since.
  for (const type of ['pointerdown', 'focusin', 'click']) {
    addEventListener(
      type,
      ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        if (link) prepare(link, choicesToCarry());
      },
      true,
    );
  }
  prepareAll();
}
