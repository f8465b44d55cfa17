import type { EventFacts } from '../story/facts/facts.ts';
import { fill, type Formats } from '../story/formats.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import { fetchElement } from '../page/fetch-element.ts';
import type { StepsOnPage } from './steps-on-page.ts';

interface PanelWords {
  event: InterfaceWords['event'];
  timeline: InterfaceWords['timeline'];
}

/** A treaty whose bar was pressed, in words. */
export interface TreatyOnRibbon {
  /** Its name and state on the day that is shown. */
  state: string;
  /** When it was signed and began. */
  dates: string;
  /** The step that tells of it; null if none does. */
  stepId: string | null;
}

/**
 * A popover that shows events on the spot: those that no step tells of, and several that share a mark;
 * and the treaties of the bars.
 */
export class EventPanel {
  readonly #panel = document.createElement('div');
  readonly #words: PanelWords;
  readonly #formats: Formats;
  /** The address of the page of dates. */
  readonly #datesPage: string;

  constructor(words: PanelWords, formats: Formats, datesPage: string) {
    this.#words = words;
    this.#formats = formats;
    this.#datesPage = datesPage;
    this.#panel.className = 'event-panel';
    this.#panel.popover = 'auto';
    this.#panel.setAttribute('role', 'dialog');
    document.body.append(this.#panel);
  }

  /** Shows events, each with a link to the step that tells of it, if any. Closing returns the focus to `opener`. */
  show(events: readonly EventFacts[], opener: HTMLElement, stepsOnPage: StepsOnPage): void {
    this.#open(
      events.map((event) => this.#entry(event, stepsOnPage)),
      this.#formats.list(events.map(({ title }) => title)),
      opener,
    );
  }

  /** Shows treaties: their names and states, their dates, and a link to the step that tells of each, if any. */
  showTreaties(
    treaties: readonly TreatyOnRibbon[],
    opener: HTMLElement,
    stepsOnPage: StepsOnPage,
  ): void {
    this.#open(
      treaties.map((treaty) => this.#treaty(treaty, stepsOnPage)),
      this.#words.timeline.open_bars,
      opener,
    );
  }

  #open(sections: readonly HTMLElement[], name: string, opener: HTMLElement): void {
    this.#panel.replaceChildren(...sections, this.#close(this.#words.event.close));
    this.#panel.setAttribute('aria-label', name);
    this.#panel.showPopover();
    this.#panel.scrollTop = 0;
    this.#panel.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
    this.#panel.addEventListener(
      'toggle',
      () => {
        if (!this.#panel.matches(':popover-open')) opener.focus({ preventScroll: true });
      },
      { once: true },
    );
    this.#panel.addEventListener('click', this.#onClick);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a[href^="#"]'))
      this.#panel.hidePopover();
  };

  #entry(event: EventFacts, stepsOnPage: StepsOnPage): HTMLElement {
    const entry = document.createElement('section');
    const when = paragraph(this.#formats.date(event.date), 'when');
    const title = document.createElement('h2');
    title.textContent = event.title;
    const summary = document.createElement('div');
    const link = document.createElement('a');
    if (event.stepId === null) {
      link.href = `${this.#datesPage}#event-${event.id}`;
      link.textContent = this.#words.event.all_dates;
      void fillSummary(summary, link.href);
    } else {
      link.href = stepsOnPage.address(event.stepId);
      link.textContent = fill(this.#words.event.told_in, { step: stepsOnPage.title(event.stepId) });
    }
    const more = document.createElement('p');
    more.append(link);
    entry.append(when, title, summary, more);
    return entry;
  }

  #treaty({ state, dates, stepId }: TreatyOnRibbon, stepsOnPage: StepsOnPage): HTMLElement {
    const entry = document.createElement('section');
    const title = document.createElement('h2');
    title.textContent = state;
    const link = document.createElement('a');
    link.href = stepId === null ? this.#datesPage : stepsOnPage.address(stepId);
    link.textContent =
      stepId === null
        ? this.#words.event.all_dates
        : fill(this.#words.event.told_in, { step: stepsOnPage.title(stepId) });
    const more = document.createElement('p');
    more.append(link);
    entry.append(title, paragraph(dates, 'when'), more);
    return entry;
  }

  #close(word: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word;
    button.addEventListener('click', () => {
      this.#panel.hidePopover();
    });
    return button;
  }
}

/** Fetches an event's summary from the page of dates; if that fails, the link to it is still there. */
async function fillSummary(into: HTMLElement, address: string): Promise<void> {
  try {
    const found = (await fetchElement(address))?.querySelectorAll('[data-summary]') ?? [];
    into.append(...[...found].map((node) => paragraph(node.textContent)));
  } catch (error) {
    console.warn('The summary of an event could not be fetched; its link leads to it.', error);
  }
}

function paragraph(text: string, className = ''): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}
