import { apply, currentValue, MODE_CHANGED, valueInAddress, type Mode } from './settings.ts';

/** The mode that the story is shown in. */
export function mode(): Mode {
  return currentValue('mode') ?? 'scroll';
}

/** Whether the mode shows one step at a time. */
export function isStepwise(): boolean {
  return mode() === 'step' || mode() === 'present';
}

/** The mode that the address names; scrolling if it names none. */
function modeInAddress(): Mode {
  return valueInAddress('mode') ?? 'scroll';
}

/** Shows the story in another mode, at the same place. The address says so, and Back undoes it. */
export function changeMode(chosen: Mode): void {
  if (chosen === mode()) return;
  const address = new URL(location.href);
  if (chosen === 'scroll') address.searchParams.delete('mode');
  else address.searchParams.set('mode', chosen);
  history.pushState(history.state, '', address);
  show(chosen);
}

/** Follows the address when the reader goes back. */
export function startModes(): void {
  // After Back the page may also be one that the browser has kept in memory.
  for (const type of ['popstate', 'pageshow']) {
    addEventListener(type, () => {
      if (modeInAddress() !== mode()) show(modeInAddress());
    });
  }
}

function show(chosen: Mode): void {
  apply('mode', chosen);
  dispatchEvent(new Event(MODE_CHANGED));
}
