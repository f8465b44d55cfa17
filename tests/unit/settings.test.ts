import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  choose,
  currentValue,
  followChoicesElsewhere,
  initialValue,
  SETTING_NAMES,
  SETTINGS,
  valueOf,
} from '../../src/page/settings.ts';

/** What is stored on the device; null if the browser refuses storage. */
let stored: Map<string, string> | null;
let isMotionReduced: boolean;
let dataset: Record<string, string>;

const address = (search: string) => {
  vi.stubGlobal('location', { search, href: `https://example.org/${search}` });
};

/** The page's listeners, by the event's type. */
let listeners: Map<string, (event: object) => void>;
/** The address that the page has last given itself. */
let replaced: string | null;

beforeEach(() => {
  stored = new Map();
  isMotionReduced = false;
  dataset = {};
  const items = () => {
    if (!stored) throw new DOMException('refused', 'SecurityError');
    return stored;
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items().get(key) ?? null,
    setItem: (key: string, value: string) => items().set(key, value),
  });
  vi.stubGlobal('matchMedia', () => ({ matches: isMotionReduced }));
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('dispatchEvent', () => true);
  listeners = new Map();
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) =>
    listeners.set(type, listener),
  );
  replaced = null;
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, url: URL) => (replaced = url.search),
  });
  address('');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a setting', () => {
  test.each(SETTING_NAMES)(
    'called %s falls back to one of its values, to the style sheet, or to nothing',
    (name) => {
      const value = initialValue(name);
      if (name === 'theme' || name === 'kiosk') expect(value).toBeNull();
      else expect(SETTINGS[name].values).toContain(value);
    },
  );

  test.each(SETTING_NAMES)('called %s accepts only its own values', (name) => {
    for (const value of SETTINGS[name].values) expect(valueOf(name, value)).toBe(value);
    for (const strange of ['', 'constructor', '__proto__', 'SCROLL', 'with ', null, undefined])
      expect(valueOf(name, strange)).toBeNull();
  });

  test('is read from the address before the device, and from the device before the fallback', () => {
    expect(initialValue('hindsight')).toBe('without');
    stored?.set('four-capitals:hindsight', 'with');
    expect(initialValue('hindsight')).toBe('with');
    address('?hindsight=without');
    expect(initialValue('hindsight')).toBe('without');
    address('?hindsight=maybe');
    expect(initialValue('hindsight')).toBe('with');
  });

  test('is read only from the places it may come from', () => {
    stored?.set('four-capitals:mode', 'present');
    expect(initialValue('mode')).toBe('scroll');
    address('?mode=read&theme=dark');
    expect(initialValue('mode')).toBe('read');
    expect(initialValue('theme')).toBeNull();
  });

  test('follows the system for motion until the reader chooses', () => {
    isMotionReduced = true;
    expect(initialValue('motion')).toBe('cuts');
    choose('motion', 'full');
    expect(initialValue('motion')).toBe('full');
  });

  test('is applied and stored, or only applied if storage is refused', () => {
    choose('theme', 'dark');
    expect(dataset.theme).toBe('dark');
    expect(stored?.get('four-capitals:theme')).toBe('dark');
    stored = null;
    choose('theme', 'light');
    expect(currentValue('theme')).toBe('light');
    expect(initialValue('theme')).toBeNull();
  });

  test('is read from an address with something behind it', () => {
    for (const behind of ['.', ')', ').', '”', ',', '/']) {
      address(`?mode=step${behind}`);
      expect(initialValue('mode'), behind).toBe('step');
    }
    address('?mode=step%20');
    expect(initialValue('mode')).toBe('scroll');
  });

  test('that is chosen is no longer asked for by the address', () => {
    address('?mode=step&hindsight=with');
    choose('hindsight', 'without');
    expect(replaced).toBe('?mode=step');
  });
});

describe('a page that comes back from the browser’s memory', () => {
  const leave = () => listeners.get('pagehide')?.({});
  const comeBack = (persisted = true) => listeners.get('pageshow')?.({ persisted });

  test.each(SETTING_NAMES.filter((name) => SETTINGS[name].isStored))(
    'takes over %s as it was chosen meanwhile',
    (name) => {
      const [first = '', second = ''] = SETTINGS[name].values;
      followChoicesElsewhere();
      for (const value of [first, second]) {
        leave();
        stored?.set(`four-capitals:${name}`, value);
        comeBack();
        expect(currentValue(name)).toBe(value);
      }
    },
  );

  test('keeps what its address asks for, until something else is chosen', () => {
    stored?.set('four-capitals:hindsight', 'without');
    address('?hindsight=with');
    dataset.hindsight = 'with';
    followChoicesElsewhere();
    leave();
    comeBack();
    expect(currentValue('hindsight')).toBe('with');
    stored?.set('four-capitals:hindsight', 'with');
    leave();
    stored?.set('four-capitals:hindsight', 'without');
    comeBack();
    expect(currentValue('hindsight')).toBe('without');
    expect(replaced).toBe('');
  });

  test('keeps its own choices where storage is refused', () => {
    stored = null;
    dataset.theme = 'dark';
    followChoicesElsewhere();
    leave();
    comeBack();
    expect(currentValue('theme')).toBe('dark');
  });
});
