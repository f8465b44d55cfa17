import type { InterfaceWords } from '../schema/interface.ts';
import { titleOf } from '../page/dom.ts';
import { fill } from '../story/formats.ts';

/** What a presenter wants to know of a step, as plain text: it is sent from one window to another. */
export interface StepNotes {
  title: string;
  /** Place and date. */
  when: string;
  prose: string[];
  picture: string;
  later: string[];
  sources: string[];
}

/** What the presenter's window shows at a step. */
export interface TalkMoment {
  /** Null at the opening. */
  step: StepNotes | null;
  /** The title of what comes next; null at the last step. */
  next: string | null;
  /** From 0; -1 at the opening. */
  index: number;
  count: number;
}

/** Reads a step's notes from the page itself, so that the two cannot differ. */
export function notesOf(step: HTMLElement): StepNotes {
  const texts = (selector: string) => [...step.querySelectorAll(selector)].map(textWithoutMarkers);
  return {
    title: titleOf(step),
    when: texts('.dateline')[0] ?? '',
    prose: texts('.prose > :not(.later)'),
    picture: step.querySelector('.picture-words > [role="img"]')?.ariaLabel ?? '',
    later: texts('.later'),
    sources: texts('.notes li'),
  };
}

/** Writes notes as elements: first what comes next, then what is not on the screen. */
export function writeNotes(
  { step, next }: TalkMoment,
  words: InterfaceWords['present'],
  { isProseShown = false } = {},
): HTMLElement[] {
  const parts: [string, string[]][] = step
    ? [
        [words.known_later, step.later],
        [words.picture, step.picture === '' ? [] : [step.picture]],
        [words.sources, step.sources],
      ]
    : [];
  return [
    ...(step && isProseShown ? [element('p', step.when, 'when'), element('h2', step.title)] : []),
    ...(step && isProseShown ? step.prose.map((text) => element('p', text, 'said')) : []),
    element(
      'p',
      next === null ? words.no_next_step : fill(words.next_step, { title: next }),
      'next-step',
    ),
    ...parts
      .filter(([, texts]) => texts.length > 0)
      .flatMap(([heading, texts]) => [
        element('h3', heading),
        ...texts.map((text) => element('p', text)),
      ]),
  ];
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function textWithoutMarkers(of: Element): string {
  const copy = of.cloneNode(true) as Element;
  for (const marker of copy.querySelectorAll('.marker, .note-here')) marker.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
