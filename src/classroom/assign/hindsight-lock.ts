import { addStyles } from '../../page/add-styles.ts';
import { fetchElement } from '../../page/fetch-element.ts';
import { isHindsightLocked } from '../../page/hindsight.ts';
import { isOnRoute } from '../../page/route.ts';
import { choose } from '../../page/settings.ts';
import styles from './hindsight-lock.css?url';

/**
 * Keeps hindsight closed, as the link asks, until the last step is in view; the switches say why. `address` is that of the
 * page for teachers, which has the words.
 */
export async function lockHindsight(address: string): Promise<void> {
  const steps = [...document.querySelectorAll('[data-step].step')];
  const end = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    end.disconnect();
    if (isHindsightLocked()) choose('hindsight', 'without');
  });
  // Of the short way the last step may be another.
  for (const last of [steps.at(-1), steps.filter(isOnRoute).at(-1)]) if (last) end.observe(last);
  await addStyles(styles);
  const form = await fetchElement(`${address}#assign`);
  const reason = form instanceof HTMLElement ? (form.dataset.locked ?? '') : '';
  if (reason !== '' && isHindsightLocked()) tell(reason);
}

/** Puts the reason where the switches say what they do, for as long as they are locked. */
function tell(reason: string): void {
  const switches = [...document.querySelectorAll<HTMLElement>('[data-hindsight-switch]')];
  const abouts = switches.map((one) => one.title);
  const texts = [
    // The note that a press opens, before its button; and the text below the switch in the panel.
    ...document.querySelectorAll('[data-hindsight-about], #view .hindsight-switch + p'),
  ]
    .map(({ firstChild }) => firstChild)
    .filter((text) => text instanceof Text);
  const before = texts.map(({ data }) => data);
  for (const one of switches) one.title = reason;
  // A button may stand after it.
  for (const text of texts) text.data = `${reason} `;
  const open = new MutationObserver(() => {
    if (isHindsightLocked()) return;
    open.disconnect();
    switches.forEach((one, at) => (one.title = abouts[at] ?? ''));
    texts.forEach((text, at) => (text.data = before[at] ?? ''));
  });
  open.observe(document.documentElement, { attributeFilter: ['data-hindsight'] });
}
