import { asksForHeight, type SizeMessage } from './frame-message.ts';

/** The parts of an embed whose size says that its height has changed. */
const PARTS = '.embed > *, .embed-step > *';

/**
 * Tells the page around the frame how high its content is: at once, whenever that has changed (fonts, another width,
 * something opened), and when that page asks.
 */
export function startFrameHeight(): void {
  if (parent === window) return;
  const send = () => {
    const message: SizeMessage = { sentinel: 'amp', type: 'embed-size', height: contentHeight() };
    parent.postMessage(message, '*');
  };
  const resized = new ResizeObserver(send);
  for (const part of document.querySelectorAll(PARTS)) resized.observe(part);
  // What is opened in a frame that is too low changes no size: the picture gives way.
  document.addEventListener('toggle', send, { capture: true });
  addEventListener('load', send);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asksForHeight(data)) send();
  });
}

/** How high the content would be in a frame that leaves it its height. In one that is lower, its picture is smaller. */
function contentHeight(): number {
  const root = document.documentElement;
  root.dataset.measured = '';
  const { height } = document.body.getBoundingClientRect();
  delete root.dataset.measured;
  return Math.ceil(height);
}
