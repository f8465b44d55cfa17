import { fill, type Formats } from '../story/formats.ts';
import { minutesFor } from '../story/prose/reading-time.ts';
import type { StoryData } from '../story/output/story-data.ts';
import { need } from '../page/dom.ts';
import type { StepsOnPage } from './steps-on-page.ts';

/** Whether there is nothing before or after where the reader is. */
interface Ends {
  isFirst: boolean;
  isLast: boolean;
}

/** Says where the reader is: on the root element, in the masthead, in the list of chapters, on the buttons. */
export function makeProgress(
  data: StoryData,
  { steps }: StepsOnPage,
  formats: Formats,
): (index: number, ends: Ends) => void {
  const words = data.words.masthead;
  const write = (selector: string, text: string) => {
    for (const element of document.querySelectorAll(selector)) element.textContent = text;
  };
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('#chapters a[href^="#"]')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  let shown = -1;
  return (index, { isFirst, isLast }) => {
    setEnd('previous', isFirst);
    setEnd('next', isLast);
    const here = steps[index];
    if (!here || shown === index) return;
    links.get(steps[shown]?.step.id ?? '')?.removeAttribute('aria-current');
    shown = index;
    links.get(here.step.id)?.setAttribute('aria-current', 'step');
    document.documentElement.dataset.step = `${here.chapter.id}/${here.step.id}`;
    const number = formats.number(here.position + 1);
    const count = formats.number(data.chapters.length);
    const minutes = minutesFor(steps.slice(index).map(({ step }) => step));
    write(
      '[data-where-chapter]',
      fill(words.chapter, { number, count, title: here.chapter.title }),
    );
    write('[data-where-short]', fill(words.chapter_short, { number, count }));
    write(
      '[data-where-step]',
      fill(words.step, {
        number: formats.number(here.number + 1),
        count: formats.number(here.chapter.steps.length),
      }),
    );
    write(
      '[data-where-minutes]',
      formats.count(words.minutes_left, minutes, { minutes: formats.number(minutes) }),
    );
  };
}

/**
 * At an end a button gives way to the link to the next chapter, which takes over its focus. Where there is none it is
 * `aria-disabled` rather than `disabled`: a button that has focus must not lose it.
 */
function setEnd(action: 'previous' | 'next', isEnd: boolean): void {
  const button = need(`[data-action="${action}"]`);
  const beyond = document.querySelector<HTMLElement>(`[data-beyond="${action}"]`);
  if (!beyond) {
    if (isEnd) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
    return;
  }
  const [shown, other] = isEnd ? [beyond, button] : [button, beyond];
  const hadFocus = document.activeElement === other;
  shown.hidden = false;
  if (hadFocus) shown.focus({ preventScroll: true });
  other.hidden = true;
}
