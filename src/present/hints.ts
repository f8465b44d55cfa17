/** How long the hints stay after the last movement or key, in ms. */
const SHOWN_FOR = 5000;

/**
 * Takes the hints of a presentation away after a while, so that only the story is on the wall, and at a touch beside them.
 * A movement, a key or the next touch brings them back.
 */
export function startHints(hints: HTMLElement, isPresenting: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const setGone = (isGone: boolean) => {
    hints.toggleAttribute('data-gone', isGone && isPresenting());
  };
  const show = () => {
    setGone(false);
    clearTimeout(timer);
    timer = setTimeout(() => {
      setGone(true);
    }, SHOWN_FOR);
  };
  const onTouch = (event: PointerEvent) => {
    const isGone = hints.hasAttribute('data-gone');
    const isOnHints = event.target instanceof Element && hints.contains(event.target);
    // A finger cannot aim at what is not seen: the first touch only brings it back.
    if (isOnHints && isGone) {
      hints.addEventListener('click', swallow, { capture: true, once: true });
      show();
    } else if (isOnHints || isGone) show();
    else setGone(true);
  };
  addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType !== 'touch') show();
  });
  addEventListener('keydown', show, true);
  addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' && isPresenting()) onTouch(event);
  });
  show();
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
