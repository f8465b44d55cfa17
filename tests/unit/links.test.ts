import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withChoices } from '../../src/page/links.ts';

let stored: Map<string, string>;

/** A page in this mode, with or without hindsight. */
function onPage(dataset: { mode: string; hindsight: string }): void {
  vi.stubGlobal('document', { documentElement: { dataset } });
}

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('location', { href: 'https://example.org/base/', origin: 'https://example.org' });
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a link carries every choice that the next page would not find on the device', () => {
  onPage({ mode: 'step', hindsight: 'with' });
  const kept = 'https://example.org/base/glossary/?mode=step&hindsight=with#term-inf';
  expect(withChoices('/base/glossary/#term-inf')).toBe(kept);
  expect(withChoices(kept)).toBe(kept);
  expect(withChoices('/base/search/?q=a%20b')).toBe(
    'https://example.org/base/search/?q=a+b&mode=step&hindsight=with',
  );
});

test('a link carries nothing that the next page finds by itself, and not what held before', () => {
  onPage({ mode: 'scroll', hindsight: 'without' });
  expect(withChoices('/base/?mode=step&hindsight=with#x')).toBe('https://example.org/base/#x');
  stored.set('four-capitals:hindsight', 'with');
  onPage({ mode: 'scroll', hindsight: 'with' });
  expect(withChoices('/base/')).toBe('https://example.org/base/');
  onPage({ mode: 'scroll', hindsight: 'without' });
  expect(withChoices('/base/')).toBe('https://example.org/base/?hindsight=without');
});

test.each(['https://other.org/', 'mailto:a@example.org', '/base/story.json', 'javascript:void 0'])(
  '%s stays as it is',
  (address) => {
    onPage({ mode: 'step', hindsight: 'with' });
    expect(withChoices(address)).toBe(address);
  },
);
