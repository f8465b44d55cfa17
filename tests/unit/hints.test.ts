import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHints } from '../../src/present/hints.ts';

type Listener = (event: object) => void;
let listeners: Map<string, Listener>;
let isGone: boolean;
let isPresenting: boolean;

class FakeElement {
  readonly isFake = true;
}

const hints = {
  toggleAttribute: (_: string, isOn: boolean) => (isGone = isOn),
  hasAttribute: () => isGone,
  contains: (one: unknown) => one === button,
  addEventListener: vi.fn(),
};
const button = new FakeElement();
const send = (type: string, event: object) => listeners.get(type)?.(event);
const touch = (target: object) => send('pointerdown', { pointerType: 'touch', target });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Element', FakeElement);
  listeners = new Map();
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) =>
    listeners.set(type, listener),
  );
  isGone = false;
  isPresenting = true;
  hints.addEventListener.mockClear();
  startHints(hints as unknown as HTMLElement, () => isPresenting);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes the hints away after five seconds, and a movement or a key brings them back', () => {
  vi.advanceTimersByTime(4900);
  send('pointermove', { pointerType: 'mouse' });
  vi.advanceTimersByTime(4900);
  expect(isGone).toBe(false);
  vi.advanceTimersByTime(200);
  expect(isGone).toBe(true);
  send('keydown', {});
  expect(isGone).toBe(false);
});

it('takes them away at a touch beside them; the next brings them back', () => {
  touch(new FakeElement());
  expect(isGone).toBe(true);
  touch(new FakeElement());
  expect(isGone).toBe(false);
  touch(button);
  expect(isGone).toBe(false);
});

it('lets a touch on hints that are not seen press nothing', () => {
  touch(new FakeElement());
  touch(button);
  expect(isGone).toBe(false);
  const [type, swallow] = hints.addEventListener.mock.calls[0] as [string, Listener];
  const click = { preventDefault: vi.fn(), stopImmediatePropagation: vi.fn() };
  swallow(click);
  expect(type).toBe('click');
  expect(click.stopImmediatePropagation).toHaveBeenCalledOnce();
});

it('leaves them where nothing is presented', () => {
  isPresenting = false;
  vi.advanceTimersByTime(10_000);
  expect(isGone).toBe(false);
});
