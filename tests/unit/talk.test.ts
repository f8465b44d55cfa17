import { afterEach, describe, expect, test, vi } from 'vitest';
import { ownTalk, readMessage, talkInAddress } from '../../src/present/talk.ts';

const notes = {
  title: 'Round one',
  when: 'Geneva',
  prose: ['One.'],
  picture: 'A map.',
  later: [],
  sources: ['A source.'],
};
const moment = { step: notes, next: 'One treaty fewer', index: 1, count: 10 };

describe('a message from the other window of a talk', () => {
  test.each([
    { kind: 'where' },
    { kind: 'blank' },
    { kind: 'ended' },
    { kind: 'move', by: -1 },
    { kind: 'at', moment },
    { kind: 'at', moment: { ...moment, step: null, next: null, index: -1 } },
  ])('is read if its kind is $kind', (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  test.each([
    [undefined],
    [null],
    ['where'],
    [{ kind: 'constructor' }],
    [{ kind: 'move', by: 2 }],
    [{ kind: 'move', by: '1' }],
    [{ kind: 'at' }],
    [{ kind: 'at', moment: { ...moment, index: 0.5 } }],
    [{ kind: 'at', moment: { ...moment, next: 7 } }],
    [{ kind: 'at', moment: { ...moment, step: { ...notes, prose: 'One.' } } }],
    [{ kind: 'at', moment: { ...moment, step: { ...notes, sources: [1] } } }],
    [{ kind: 'at', moment: { ...moment, step: { ...notes, title: undefined } } }],
  ])('is ignored if it is %j', (message) => {
    expect(readMessage(message)).toBeNull();
  });
});

describe('the talk in an address', () => {
  test.each([
    ['?talk=abc123', 'abc123'],
    ['', null],
    ['?talk=', null],
    ['?talk=ABC', null],
    ['?talk=../x', null],
    [`?talk=${'a'.repeat(33)}`, null],
  ])('%s is %s', (search, name) => {
    expect(talkInAddress(search)).toBe(name);
  });
});

describe('the name of a window’s talk', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** Opens a page in a window with this storage. Returns its talk's name, and what leaves it and brings it back. */
  function openPage(stored: Map<string, string>) {
    const listeners = new Map<string, () => void>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
    vi.stubGlobal('addEventListener', (type: string, listener: () => void) =>
      listeners.set(type, listener),
    );
    return { name: ownTalk(), tell: (type: string) => listeners.get(type)?.() };
  }

  test('survives a reload', () => {
    const stored = new Map<string, string>();
    const before = openPage(stored);
    before.tell('pageshow');
    before.tell('pagehide');
    expect(openPage(stored).name).toBe(before.name);
  });

  test('is not shared by a duplicate of the window, whenever it is made', () => {
    const stored = new Map<string, string>();
    const original = openPage(stored);
    expect(openPage(new Map(stored)).name).not.toBe(original.name);
    original.tell('pagehide');
    original.tell('pageshow');
    expect(openPage(new Map(stored)).name).not.toBe(original.name);
  });
});
