import { fill, type Formats } from '../story/formats.ts';
import { progressTo } from '../story/output/progress-line.ts';
import { minutesFor } from '../story/prose/reading-time.ts';
import type { StoryData } from '../story/output/story-data.ts';
import { requireElement } from '../page/dom.ts';
import { nearestStep } from './position.ts';
import type { Whereabouts } from './stage.ts';
import type { StepOnWay, Way } from './way.ts';

/**
 * Returns a function that shows where the reader is: on the root element, in the masthead, in the list of chapters and
 * on the buttons.
 */
export function makeProgress(
  data: StoryData,
  way: Pick<Way, 'steps'>,
  formats: Formats,
): (reader: Whereabouts) => void {
  const root = document.documentElement;
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
  const line = document.querySelector('[data-progress]');
  const showEnd = { previous: endOf('previous'), next: endOf('next') };
  let shown: StepOnWay | undefined;
  return (reader) => {
    const { steps } = way;
    showEnd.previous(!reader.canMove(-1));
    showEnd.next(!reader.canMove(1));
    root.toggleAttribute('data-in-story', reader.isInStory);
    const index = nearestStep(reader.position);
    const here = steps[index];
    if (!here || shown === here) return;
    links.get(shown?.step.id ?? '')?.removeAttribute('aria-current');
    shown = here;
    links.get(here.step.id)?.setAttribute('aria-current', 'step');
    root.dataset.step = `${here.chapter.id}/${here.step.id}`;
    line?.setAttribute('d', `M0 0H${String(progressTo(index + 1, steps.length))}`);
    const number = formats.number(here.chapterNumber + 1);
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
        count: formats.number(here.ofChapter),
      }),
    );
    // At the last step nothing is left but that.
    const isLast = index === steps.length - 1;
    const left = formats.count(words.minutes_left, minutes, { minutes: formats.number(minutes) });
    write('[data-where-minutes]', isLast ? '' : left);
  };
}

/**
 * Returns a function that shows whether the reader is at the first or last step. There the button is replaced by the
 * link to the neighbouring chapter, which takes over its focus. Where there is no such link the button is
 * `aria-disabled`, not `disabled`: that would take the focus from it.
 */
function endOf(action: 'previous' | 'next'): (isEnd: boolean) => void {
  const button = requireElement(`[data-action="${action}"]`);
  const beyond = document.querySelector<HTMLElement>(`[data-beyond="${action}"]`);
  let was: boolean | null = null;
  return (isEnd) => {
    if (isEnd === was) return;
    was = isEnd;
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
  };
}
