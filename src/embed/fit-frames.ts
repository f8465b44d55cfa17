import { heightIn, REQUEST } from './frame-message.ts';

/**
 * Gives every frame of ours on a page the height of its content, also those that are added later. All frames are ours whose
 * address is on the site from which this script has come.
 */
export function fitFrames(): void {
  const script = document.currentScript;
  const site = script instanceof HTMLScriptElement ? new URL('..', script.src).href : '';
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(site));
  addEventListener('message', ({ source, data }) => {
    const height = heightIn(data);
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (height !== null && source !== null && frame) fit(frame, height);
  });
  const ask = () => {
    for (const { contentWindow } of frames()) contentWindow?.postMessage(REQUEST, '*');
  };
  ask();
  // Where the script comes before the frames.
  document.addEventListener('DOMContentLoaded', ask);
}

function fit(frame: HTMLIFrameElement, height: number): void {
  // Many sites count borders as part of the height of everything.
  const isWithBorders = getComputedStyle(frame).boxSizing === 'border-box';
  const borders = isWithBorders ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${String(height + borders)}px`;
}
