import {
  apply,
  chooseForVisit,
  currentValue,
  MODE_CHANGED,
  valueInAddress,
  type Mode,
} from './settings.ts';

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
  chooseForVisit('mode', chosen);
  announceMode();
}

/** Follows the address when the reader goes back. */
export function startModes(): void {
  // After Back the page may also be one that the browser has kept in memory.
  for (const type of ['popstate', 'pageshow']) {
    addEventListener(type, () => {
      if (modeInAddress() === mode()) return;
      apply('mode', modeInAddress());
      announceMode();
    });
  }
}

function announceMode(): void {
  dispatchEvent(new Event(MODE_CHANGED));
}
