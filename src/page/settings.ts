import { routes } from '../story/short-way.ts';
import { readStored, store } from './storage.ts';

/** One of the reader's settings. */
interface Setting<Value extends string> {
  values: readonly Value[];
  /** The value where neither the address nor the device has one. Null leaves it to the style sheet. */
  fallback: () => Value | null;
  /** The `data-` attribute of the root element that carries the value; null where there is none. */
  attribute: string | null;
  /** The address parameter that sets the value for one visit; null where there is none. */
  parameter: string | null;
  /** Whether the reader's choice is kept on the device. */
  isStored: boolean;
}

/** Lets each setting keep its own values as types. */
const declare = <const Value extends string>(setting: Setting<Value>) => setting;

const prefersReducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** All settings. The script that runs before the first paint (entries/boot.ts) applies them from this table too. */
export const SETTINGS = {
  theme: declare({
    values: ['light', 'dark'],
    fallback: () => null,
    attribute: 'theme',
    parameter: null,
    isStored: true,
  }),
  motion: declare({
    values: ['full', 'cuts', 'still'],
    fallback: () => (prefersReducedMotion() ? 'cuts' : 'full'),
    attribute: 'motion',
    parameter: null,
    isStored: true,
  }),
  /** The size of the words that are read. */
  'text-size': declare({
    values: ['usual', 'large', 'largest'],
    fallback: () => 'usual',
    attribute: 'textSize',
    parameter: null,
    isStored: true,
  }),
  /** How the story is shown: scrolled, one step at a time, as an article, or on a projector. */
  mode: declare({
    values: ['scroll', 'step', 'read', 'present'],
    fallback: () => 'scroll',
    attribute: 'mode',
    parameter: 'mode',
    isStored: false,
  }),
  /** Which way through the story is shown: all of it, or the short way. */
  route: declare({
    values: routes,
    fallback: () => 'whole',
    attribute: 'route',
    parameter: 'route',
    isStored: false,
  }),
  /** Whether what became known only later is shown; `locked`, as a link may ask, not before the end is reached. */
  hindsight: declare({
    values: ['without', 'with', 'locked'],
    fallback: () => 'without',
    attribute: 'hindsight',
    parameter: 'hindsight',
    isStored: true,
  }),
  /** Whether steps are told in plain words, where there are such. */
  level: declare({
    values: ['usual', 'plain'],
    fallback: () => 'usual',
    attribute: 'level',
    parameter: 'level',
    isStored: true,
  }),
  /** Whether the story asks questions on the way. */
  questions: declare({
    values: ['off', 'on'],
    fallback: () => 'off',
    attribute: 'questions',
    parameter: 'questions',
    isStored: true,
  }),
  /** On an unattended screen: after how many seconds without a touch it starts again. Null anywhere else. */
  kiosk: declare({
    values: ['30', '45', '60', '90', '120', '180', '300', '600'],
    fallback: () => null,
    attribute: 'kiosk',
    parameter: 'kiosk',
    isStored: false,
  }),
  /** Whether the key / leads to the search. */
  'search-key': declare({
    values: ['on', 'off'],
    fallback: () => 'on',
    attribute: null,
    parameter: null,
    isStored: true,
  }),
};

export type SettingName = keyof typeof SETTINGS;

/** `Object.keys` does not know the keys' type. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export type SettingValue<Name extends SettingName> = (typeof SETTINGS)[Name]['values'][number];
export type Motion = SettingValue<'motion'>;
export type Mode = SettingValue<'mode'>;

/** Dispatched on the window when the look or the content of the page has changed with a setting. */
export const SETTINGS_CHANGED = 'four-capitals:settings';

/** Dispatched on the window when the story is shown in another mode. */
export const MODE_CHANGED = 'four-capitals:mode';

/** Dispatched on the window when there are other steps on the reader's way. */
export const ROUTE_CHANGED = 'four-capitals:route';

/** A value of a setting, if this is one: addresses and storage are data from outside. */
export function valueOf<Name extends SettingName>(
  name: Name,
  value: string | null | undefined,
): SettingValue<Name> | null {
  const values: readonly SettingValue<Name>[] = SETTINGS[name].values;
  return values.find((one) => one === value) ?? null;
}

/** The value that the reader has stored on this device. */
export function storedValue<Name extends SettingName>(name: Name): SettingValue<Name> | null {
  return SETTINGS[name].isStored ? valueOf(name, readStored(name)) : null;
}

/** The value that the address asks for. */
export function valueInAddress<Name extends SettingName>(name: Name): SettingValue<Name> | null {
  const { parameter } = SETTINGS[name];
  if (parameter === null) return null;
  const value = new URLSearchParams(location.search).get(parameter);
  // The full stop or bracket after an address in a text is often taken for a part of it.
  return valueOf(name, value) ?? valueOf(name, value?.replace(/[.,;:!?)\]}>"'’”»…/]+$/u, ''));
}

/** The value with which a page starts: the address's, else the stored one, else the fallback. */
export function initialValue<Name extends SettingName>(name: Name): SettingValue<Name> | null {
  const { fallback }: { fallback: () => SettingValue<Name> | null } = SETTINGS[name];
  return valueInAddress(name) ?? storedValue(name) ?? fallback();
}

/** The value on the page now; null where it is left to the style sheet. */
export function currentValue<Name extends SettingName>(name: Name): SettingValue<Name> | null {
  const { attribute } = SETTINGS[name];
  return attribute === null
    ? initialValue(name)
    : valueOf(name, document.documentElement.dataset[attribute]);
}

/** Puts a value on the page, without keeping it. */
export function apply<Name extends SettingName>(name: Name, value: SettingValue<Name>): void {
  const { attribute } = SETTINGS[name];
  if (attribute !== null) document.documentElement.dataset[attribute] = value;
}

/** Puts the reader's choice on the page, and keeps it if the setting is kept and the browser allows it. */
export function choose<Name extends SettingName>(name: Name, value: SettingValue<Name>): void {
  apply(name, value);
  if (SETTINGS[name].isStored) store(name, value);
  dropFromAddress(name);
  dispatchEvent(new Event(SETTINGS_CHANGED));
}

/** Puts the reader's choice on the page and in its address, from where Back undoes it: for settings that are not kept. */
export function chooseForVisit<Name extends SettingName>(
  name: Name,
  value: SettingValue<Name>,
): void {
  const { parameter, fallback } = SETTINGS[name];
  if (parameter === null) throw new Error(`no address parameter sets ${name}`);
  const address = new URL(location.href);
  if (value === fallback()) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, value);
  history.pushState(history.state, '', address);
  apply(name, value);
}

/** A choice is newer than the address, which must not contradict it when the page is reloaded. */
function dropFromAddress(name: SettingName): void {
  const { parameter } = SETTINGS[name];
  if (parameter === null || valueInAddress(name) === null) return;
  const address = new URL(location.href);
  address.searchParams.delete(parameter);
  history.replaceState(history.state, '', address);
}

/**
 * Takes over what the reader has chosen on other pages while the browser kept this one in memory: it comes back from
 * there as it was left.
 */
export function followChoicesElsewhere(): void {
  const readAll = () => SETTING_NAMES.map((name) => storedValue(name));
  let known = readAll();
  // Until then nothing is followed: another window is another place to read.
  addEventListener('pagehide', () => {
    known = readAll();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    SETTING_NAMES.forEach((name, at) => {
      const value = storedValue(name);
      if (value !== null && value !== known[at]) choose(name, value);
    });
  });
}

/** Whether a name, as an attribute has it, is one of the settings'. */
export function isSettingName(name: string | undefined): name is SettingName {
  return SETTING_NAMES.some((one) => one === name);
}

/** How much moves on the page now: the reader's own choice, or the system's. */
export function motion(): Motion {
  return currentValue('motion') ?? 'full';
}
