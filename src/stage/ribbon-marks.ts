import { fill, type Formats } from '../story/formats.ts';
import type { EventFacts } from '../story/facts/facts.ts';
import type { PlateGeometry } from '../figures/plate/plate-scene.ts';
import type { PlacedMark } from '../figures/timeline/marks-layout.ts';
import { readKey } from '../page/keys.ts';
import type { InterfaceWords } from '../schema/interface.ts';

/** Fainter marks than this cannot be chosen. */
const LEAST_PRESENCE = 0.5;

/** Half a button's width in the ribbon's px; the style sheet sets the same. */
const HALF_BUTTON = 12;

interface Actions {
  /** `opensInPlace`: choosing the mark opens its events where they are, even if a step tells of them. */
  nameOf: (mark: PlacedMark, opensInPlace: boolean) => string;
  choose: (events: readonly EventFacts[], button: HTMLElement, opensInPlace: boolean) => void;
}

/** The ribbon's marks as buttons on top of the drawing: one stop for the Tab key, arrow keys between them. */
export class RibbonMarks {
  readonly #host: HTMLElement;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #marks = new Map<string, PlacedMark>();
  #order: string[] = [];
  #current: string | null = null;
  #opensInPlace = false;
  readonly #actions: Actions;

  constructor(host: HTMLElement, actions: Actions) {
    this.#host = host;
    this.#actions = actions;
    host.addEventListener('keydown', this.#onKey);
  }

  /** Puts the buttons where the marks are; adds and removes only those that have changed. */
  show({ form, timeline }: PlateGeometry, { opensInPlace }: { opensInPlace: boolean }): void {
    // A mark's name says where choosing it leads: all are named again.
    if (opensInPlace !== this.#opensInPlace) this.#marks.clear();
    this.#opensInPlace = opensInPlace;
    const marks = timeline.marks
      .filter((mark) => mark.presence >= LEAST_PRESENCE && mark.y < form.ribbon.height)
      .sort((a, b) => a.x - b.x);
    const keys = new Set(marks.map((mark) => mark.key));
    for (const [key, button] of this.#buttons) {
      if (keys.has(key)) continue;
      button.remove();
      this.#buttons.delete(key);
      this.#marks.delete(key);
    }
    for (const mark of marks) {
      const button = this.#buttons.get(mark.key) ?? this.#add(mark.key);
      this.#name(button, mark);
      // A button is wider than its mark: it must not stick out of the stage.
      const left = Math.min(form.stage.width - HALF_BUTTON, form.ribbon.x + mark.x) * form.scale;
      const top = (form.ribbon.y + mark.y) * form.scale;
      // Moved, not placed: a change of its place would lay the page out again in every frame.
      button.style.translate = `${left.toFixed(1)}px ${top.toFixed(1)}px`;
    }
    this.#order = marks.map((mark) => mark.key);
    if (this.#current === null || !keys.has(this.#current)) {
      const last = marks.findLast((mark) => !mark.isLater) ?? marks[0];
      this.#setCurrent(last?.key ?? null);
    }
  }

  #add(key: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.dataset.mark = key;
    button.addEventListener('click', () => {
      this.#setCurrent(key);
      this.#actions.choose(this.#marks.get(key)?.events ?? [], button, this.#opensInPlace);
    });
    this.#buttons.set(key, button);
    this.#host.append(button);
    return button;
  }

  /** As the timeline grows or shrinks, a mark may stand for fewer or more events. */
  #name(button: HTMLButtonElement, mark: PlacedMark): void {
    const known = this.#marks.get(mark.key);
    this.#marks.set(mark.key, mark);
    if (known && isSame(known.events, mark.events)) return;
    const name = this.#actions.nameOf(mark, this.#opensInPlace);
    button.setAttribute('aria-label', name);
    button.title = name;
  }

  #setCurrent(key: string | null): void {
    if (this.#current !== null) this.#buttons.get(this.#current)?.setAttribute('tabindex', '-1');
    this.#current = key;
    if (key !== null) this.#buttons.get(key)?.setAttribute('tabindex', '0');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const at = this.#order.indexOf(this.#current ?? '');
    const last = this.#order.length - 1;
    const targets: Record<string, number> = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(last, at + 1),
      Home: 0,
      End: last,
    };
    const target = this.#order[targets[readKey(event)?.key ?? ''] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#setCurrent(target);
    this.#buttons.get(target)?.focus({ preventScroll: true });
  };
}

function isSame(some: readonly EventFacts[], others: readonly EventFacts[]): boolean {
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

/** A mark's accessible name. */
export function markName(
  mark: PlacedMark,
  { hindsight, timeline }: Pick<InterfaceWords, 'hindsight' | 'timeline'>,
  formats: Formats,
  stepTitle: (id: string) => string,
): string {
  const name = nameOfEvents(mark, timeline, formats, stepTitle);
  return mark.isLater ? fill(hindsight.mark, { mark: name }) : name;
}

function nameOfEvents(
  mark: PlacedMark,
  words: InterfaceWords['timeline'],
  formats: Formats,
  stepTitle: (id: string) => string,
): string {
  const [event] = mark.events;
  if (!event) return '';
  if (mark.events.length > 1) {
    return formats.count(words.marks_joined, mark.events.length, {
      count: formats.number(mark.events.length),
      titles: formats.list(mark.events.map(({ title }) => title)),
    });
  }
  const said = { title: event.title, date: formats.date(event.date) };
  return event.stepId === null
    ? fill(words.mark_untold, said)
    : fill(words.mark_told, { ...said, step: stepTitle(event.stepId) });
}
