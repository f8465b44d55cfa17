import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Layer, readPageKey, startLayers } from '../../src/page/layers.ts';

class FakeElement {
  readonly localName = 'p';
}

let press: (event: object) => void;
let isModal: boolean;
let closed: string[];
let open: Layer[];

/** Opens something that notes its name when it closes. */
function opened(name: string, options?: ConstructorParameters<typeof Layer>[1]): Layer {
  const layer: Layer = new Layer(() => {
    closed.push(name);
    layer.isOpen = false;
  }, options);
  layer.isOpen = true;
  open.push(layer);
  return layer;
}

const keydown = (key: string, more: object = {}) => ({
  key,
  target: new FakeElement(),
  preventDefault: vi.fn(),
  stopImmediatePropagation: vi.fn(),
  ...more,
});
const pageKey = (key: string) => readPageKey(keydown(key) as unknown as KeyboardEvent)?.key;

beforeEach(() => {
  closed = [];
  open = [];
  isModal = false;
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('document', {
    addEventListener: () => undefined,
    querySelector: () => (isModal ? {} : null),
  });
  vi.stubGlobal('addEventListener', (_: string, listener: typeof press) => (press = listener));
  startLayers();
});

afterEach(() => {
  for (const layer of open) layer.isOpen = false;
  vi.unstubAllGlobals();
});

test('Escape closes what was opened last, one thing at a time, a mode of the page after all else', () => {
  opened('note');
  opened('talk', { isBeneath: true });
  opened('exploring');
  opened('panel', { covers: true });
  for (const expected of ['panel', 'exploring', 'note', 'talk']) {
    const event = keydown('Escape');
    press(event);
    expect(closed.at(-1)).toBe(expected);
    expect(event.preventDefault).toHaveBeenCalled();
  }
  expect(closed).toHaveLength(4);
  const event = keydown('Escape');
  press(event);
  expect(event.preventDefault).not.toHaveBeenCalled();
});

test('Escape passes over what has closed already, and what is not shown', () => {
  opened('talk', { isBeneath: true });
  opened('note of a hidden step', { isShown: () => false });
  opened('panel').isOpen = false;
  press(keydown('Escape'));
  expect(closed).toEqual(['talk']);
});

test.each([
  ['ends a composition', { isComposing: true }],
  ['has been taken', { defaultPrevented: true }],
  ['comes with Ctrl', { ctrlKey: true }],
])('Escape closes nothing if it %s', (_, more) => {
  opened('note');
  press(keydown('Escape', more));
  expect(closed).toEqual([]);
});

test('the page’s own keys wait while something lies over it', () => {
  expect(pageKey('/')).toBe('/');
  opened('note');
  expect(pageKey('/')).toBe('/');
  const panel = opened('panel', { covers: true });
  expect(pageKey('/')).toBeUndefined();
  panel.isOpen = false;
  expect(pageKey('/')).toBe('/');
  isModal = true;
  expect(pageKey('/')).toBeUndefined();
});
