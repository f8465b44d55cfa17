import { keyName, readKey, type KeyPress } from './keys.ts';

/** What is open now, the topmost last. */
const layers: Layer[] = [];

/** Something that lies over the page, or has been opened in it, and that Escape closes. */
export class Layer {
  readonly close: () => void;
  readonly covers: boolean;
  readonly isShown: () => boolean;
  readonly #isBeneath: boolean;

  /**
   * `close` is called for Escape. `covers`: the page's own keys wait until it is closed. `isBeneath`: it opens beneath
   * whatever else is open, as a mode of the whole page does. `isShown`: Escape passes over it while it is not.
   */
  constructor(
    close: () => void,
    { covers = false, isBeneath = false, isShown = (): boolean => true } = {},
  ) {
    this.close = close;
    this.covers = covers;
    this.isShown = isShown;
    this.#isBeneath = isBeneath;
  }

  get isOpen(): boolean {
    return layers.includes(this);
  }

  /** To be set whenever it opens or closes, however that happens. What opens last is the topmost. */
  set isOpen(isOpen: boolean) {
    if (isOpen === this.isOpen) return;
    if (!isOpen) layers.splice(layers.indexOf(this), 1);
    else if (this.#isBeneath) layers.unshift(this);
    else layers.push(this);
  }
}

/** Whether a dialog, a panel or the blank screen lies over the page. */
function isPageCovered(): boolean {
  return layers.some(({ covers }) => covers) || document.querySelector('dialog:modal') !== null;
}

/** A key press for the page as a whole, as `readKey` gives it; null while something lies over the page. */
export function readPageKey(event: KeyboardEvent): KeyPress | null {
  return isPageCovered() ? null : readKey(event);
}

/** Closes the topmost thing that is open and shown, and only that. False if there is none. */
function closeTopmost(): boolean {
  const layer = layers.findLast(({ isShown }) => isShown());
  layer?.close();
  return layer !== undefined;
}

/**
 * Makes Escape close what is open, one thing at a time, before any other handler sees the key. Popovers enter
 * themselves: browsers say so before they open one, and before they close it.
 */
export function startLayers(): void {
  const popovers = new WeakMap<HTMLElement, Layer>();
  document.addEventListener(
    'beforetoggle',
    (event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.popover !== 'auto') return;
      const layer =
        popovers.get(target) ??
        new Layer(
          () => {
            target.hidePopover();
          },
          { covers: true },
        );
      popovers.set(target, layer);
      layer.isOpen = event.newState === 'open';
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (keyName(event) !== 'Escape' || event.defaultPrevented) return;
      if (event.altKey || event.ctrlKey || event.metaKey || !closeTopmost()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
