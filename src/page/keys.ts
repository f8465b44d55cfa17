/** A key press that is meant for the page. */
export interface KeyPress {
  /** The name of the key, as `keyName` gives it. */
  key: string;
  isShifted: boolean;
  target: HTMLElement;
}

/** What is read of a key's event. Programs that fill in forms dispatch events with none of it. */
interface KeyFields {
  key?: string;
  code?: string;
  isComposing?: boolean;
  keyCode?: number;
}

/** The keys of an American keyboard that the page has uses for, by their place on it. */
const PLACES: Record<string, string> = { Slash: '/', Period: '.', Minus: '-', Equal: '=' };

/** What browsers give as `keyCode` for keys that an input method has taken; Safari also for Enter, which ends a composition. */
const COMPOSING = 229;

/** A character of ASCII, or a Latin letter: then the layout itself says which key is meant. */
const IS_LATIN = /^[\u0020-\u007e\p{Script=Latin}]$/u;

/**
 * The name of a pressed key, letters in lower case; where the layout has other letters (Cyrillic, Greek, Arabic), the
 * one at the same place on an American keyboard. Empty while an input method composes, and where a program other than
 * the browser has made the event and names no key.
 */
export function keyName({ key, code, isComposing, keyCode }: KeyFields): string {
  if (typeof key !== 'string' || isComposing === true || keyCode === COMPOSING) return '';
  if (!/^.$/su.test(key)) return key;
  return (IS_LATIN.test(key) ? key : atPlace(code ?? '', key)).toLowerCase();
}

/** The press of a key that no other handler has taken, without modifiers but Shift; null if it is not for the page. */
export function readKey(event: KeyboardEvent): KeyPress | null {
  const { target, altKey, ctrlKey, defaultPrevented, metaKey, shiftKey } = event;
  const key = keyName(event);
  if (key === '' || defaultPrevented || altKey || ctrlKey || metaKey) return null;
  if (!(target instanceof HTMLElement)) return null;
  return { key, isShifted: shiftKey, target };
}

function atPlace(code: string, key: string): string {
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? PLACES[code] ?? key;
}
