/** How the story is taken: scrolled, a step at a time, as an article, or on a projector. The script in boot.ts knows them too. */
export const MODES = ['scroll', 'step', 'read', 'present'] as const;
export type Mode = (typeof MODES)[number];

/** Tells those who show the story by it that the mode has changed. */
export const MODE_CHANGED = 'four-capitals:mode';

/** Links to the story on other pages than this one. */
const ELSEWHERE = ['a[data-beyond]', '#chapters .chapter-link a', '#chapters .whole a']
  .map((links) => `${links}:not([href^="#"])`)
  .join();

const root = document.documentElement;

/** The mode that the story is shown in. */
export function mode(): Mode {
  return MODES.find((one) => one === root.dataset.mode) ?? 'scroll';
}

/** Whether steps are shown one at a time. */
export function isStepwise(): boolean {
  return mode() === 'step' || mode() === 'present';
}

/** The mode that the address names; scrolling where it names none that there is. */
function modeInAddress(): Mode {
  const named = new URLSearchParams(location.search).get('mode');
  return MODES.find((one) => one === named) ?? 'scroll';
}

/** Shows the story in another mode, at the same place. The address says so, and Back undoes it. */
export function changeMode(chosen: Mode): void {
  if (chosen === mode()) return;
  const address = new URL(location.href);
  if (chosen === 'scroll') address.searchParams.delete('mode');
  else address.searchParams.set('mode', chosen);
  history.pushState(history.state, '', address);
  apply(chosen);
}

/** Makes the switch work, and follows the address when the reader goes back. */
export function startModes(): void {
  for (const button of buttons()) {
    button.addEventListener('click', () => {
      const chosen = MODES.find((one) => one === button.dataset.modeChoice);
      if (chosen) changeMode(chosen);
    });
  }
  addEventListener('popstate', () => {
    if (modeInAddress() !== mode()) apply(modeInAddress());
  });
  label();
}

function apply(chosen: Mode): void {
  root.dataset.mode = chosen;
  label();
  dispatchEvent(new Event(MODE_CHANGED));
}

function label(): void {
  for (const button of buttons())
    button.setAttribute('aria-pressed', String(button.dataset.modeChoice === mode()));
  // The story's other pages are taken alike.
  for (const link of document.querySelectorAll<HTMLAnchorElement>(ELSEWHERE))
    link.search = mode() === 'scroll' ? '' : `?mode=${mode()}`;
}

function buttons(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll('[data-mode-choice]');
}
