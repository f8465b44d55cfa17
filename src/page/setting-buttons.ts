import { changeMode } from './mode.ts';
import {
  apply,
  choose,
  currentValue,
  isSettingName,
  MODE_CHANGED,
  SETTINGS_CHANGED,
  storedValue,
  valueOf,
} from './settings.ts';

/**
 * Makes every button work that chooses a setting's value, and keeps those of the current values pressed. Theme and motion
 * follow the system until the reader makes a choice.
 */
export function startSettingButtons(): void {
  const darkSystem = matchMedia('(prefers-color-scheme: dark)');
  const reducedSystem = matchMedia('(prefers-reduced-motion: reduce)');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-setting]')];
  const current = ({ setting }: DOMStringMap) => {
    if (!isSettingName(setting)) throw new Error(`no setting ${String(setting)}`);
    if (setting === 'theme')
      return currentValue('theme') ?? (darkSystem.matches ? 'dark' : 'light');
    return currentValue(setting);
  };
  const label = () => {
    for (const button of buttons) {
      const isCurrent = button.dataset.value === current(button.dataset);
      button.setAttribute('aria-pressed', String(isCurrent));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { setting, value } = button.dataset;
      if (!isSettingName(setting)) return;
      if (setting === 'mode') {
        const mode = valueOf('mode', value);
        // Another mode is another picture: nothing lies over it.
        button.closest<HTMLElement>('[popover]')?.hidePopover();
        if (mode) changeMode(mode);
        return;
      }
      const chosen = valueOf(setting, value);
      if (chosen) choose(setting, chosen);
    });
  }
  reducedSystem.addEventListener('change', () => {
    if (storedValue('motion') !== null) return;
    apply('motion', reducedSystem.matches ? 'cuts' : 'full');
    dispatchEvent(new Event(SETTINGS_CHANGED));
  });
  darkSystem.addEventListener('change', () => {
    dispatchEvent(new Event(SETTINGS_CHANGED));
  });
  for (const type of [SETTINGS_CHANGED, MODE_CHANGED]) addEventListener(type, label);
  label();
}
