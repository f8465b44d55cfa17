import type { InterfaceWords } from '../schema/interface.ts';
import { fill } from '../story/formats.ts';
import {
  apply,
  choose,
  currentValue,
  motion,
  SETTINGS,
  SETTINGS_CHANGED,
  storedValue,
  type Motion,
  type Theme,
} from './settings.ts';

/** Makes the buttons for theme and motion work; both follow the system until the reader makes a choice. */
export function startSettingButtons(words: InterfaceWords['masthead']): void {
  const darkSystem = matchMedia('(prefers-color-scheme: dark)');
  const reducedSystem = matchMedia('(prefers-reduced-motion: reduce)');
  const motionWords: Record<Motion, string> = {
    full: words.motion_full,
    cuts: words.motion_cuts,
    still: words.motion_still,
  };
  const theme = (): Theme => currentValue('theme') ?? (darkSystem.matches ? 'dark' : 'light');
  const label = () => {
    for (const button of buttonsFor('theme'))
      button.textContent = theme() === 'dark' ? words.theme_light : words.theme_dark;
    for (const button of buttonsFor('motion'))
      button.textContent = fill(words.motion, { setting: motionWords[motion()] });
  };
  for (const button of buttonsFor('theme')) {
    button.addEventListener('click', () => {
      choose('theme', theme() === 'dark' ? 'light' : 'dark');
    });
  }
  for (const button of buttonsFor('motion')) {
    button.addEventListener('click', () => {
      const { values } = SETTINGS.motion;
      choose('motion', values[(values.indexOf(motion()) + 1) % values.length] ?? 'full');
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
  addEventListener(SETTINGS_CHANGED, label);
  label();
}

function buttonsFor(setting: 'theme' | 'motion'): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll(`[data-setting="${setting}"]`);
}
