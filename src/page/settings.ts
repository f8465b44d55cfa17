import { fill } from '../story/formats.ts';
import type { InterfaceWords } from '../schema/interface.ts';

export type Theme = 'light' | 'dark';
export type Motion = 'full' | 'cuts' | 'still';
type Words = InterfaceWords['masthead'];

const MOTIONS: readonly Motion[] = ['full', 'cuts', 'still'];
const root = document.documentElement;

/** Tells those who draw by it that a setting has changed. */
export const SETTINGS_CHANGED = 'four-capitals:settings';

/** The motion that holds now: the reader's own choice, or the system's. */
export function motion(): Motion {
  return MOTIONS.find((one) => one === root.dataset.motion) ?? 'full';
}

function theme(): Theme {
  const chosen = root.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function stored(name: 'theme' | 'motion'): string | null {
  try {
    return localStorage.getItem(`four-capitals:${name}`);
  } catch {
    // Storage may be refused: then nothing was ever stored.
    return null;
  }
}

/** Sets one of the reader's settings and remembers it. */
export function choose(name: 'theme' | 'motion' | 'hindsight', value: string): void {
  root.dataset[name] = value;
  try {
    localStorage.setItem(`four-capitals:${name}`, value);
  } catch {
    // Storage may be refused: then the choice holds as long as the page is open.
  }
  dispatchEvent(new Event(SETTINGS_CHANGED));
}

/** Makes the buttons for theme and motion work, and follows the system's settings as long as the reader has chosen none. */
export function startSettings(words: Words): void {
  const buttons = (name: string) =>
    document.querySelectorAll<HTMLButtonElement>(`[data-setting="${name}"]`);
  const motionWords = {
    full: words.motion_full,
    cuts: words.motion_cuts,
    still: words.motion_still,
  };
  const label = () => {
    for (const button of buttons('theme')) {
      button.textContent = theme() === 'dark' ? words.theme_light : words.theme_dark;
    }
    for (const button of buttons('motion')) {
      button.textContent = fill(words.motion, { setting: motionWords[motion()] });
    }
  };
  for (const button of buttons('theme')) {
    button.addEventListener('click', () => {
      choose('theme', theme() === 'dark' ? 'light' : 'dark');
    });
  }
  for (const button of buttons('motion')) {
    button.addEventListener('click', () => {
      choose('motion', MOTIONS[(MOTIONS.indexOf(motion()) + 1) % MOTIONS.length] ?? 'full');
    });
  }
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  reduced.addEventListener('change', () => {
    if (stored('motion') !== null) return;
    root.dataset.motion = reduced.matches ? 'cuts' : 'full';
    dispatchEvent(new Event(SETTINGS_CHANGED));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    dispatchEvent(new Event(SETTINGS_CHANGED));
  });
  addEventListener(SETTINGS_CHANGED, label);
  label();
}
