/** How long after the last scrolling the place is kept, in ms: browsers limit how often the history may change. */
const SETTLED_AFTER = 300;

/** A reader's place among the results. */
interface Place {
  top: number;
  /** The kinds of results of which all are shown. */
  unfolded: string[];
}

/**
 * Keeps the reader's place among the results in the window's history, so that Back returns to it. The browser cannot:
 * when it would, the results are still being fetched.
 */
export class KeptResults {
  readonly #list: HTMLElement;
  readonly #kept = placeIn(history.state);
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
    history.scrollRestoration = 'manual';
  }

  /** To be called once the first results are there: returns to the kept place, and keeps it from now on. */
  restore(): void {
    for (const kind of this.#kept?.unfolded ?? []) this.#lists(kind)[0]?.setAttribute('open', '');
    if (this.#kept) scrollTo({ top: this.#kept.top, behavior: 'instant' });
    addEventListener('scroll', this.#keepSoon, { passive: true });
    // Neither event bubbles to the list in every browser. A link may be followed before the place has settled.
    for (const type of ['toggle', 'click']) this.#list.addEventListener(type, this.#keep, true);
  }

  readonly #keepSoon = (): void => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.#keep, SETTLED_AFTER);
  };

  readonly #keep = (): void => {
    clearTimeout(this.#settling);
    const unfolded = this.#lists().flatMap(({ open, dataset }) =>
      open ? (dataset.more ?? []) : [],
    );
    const place: Place = { top: scrollY, unfolded };
    history.replaceState({ ...(history.state as object | null), place }, '');
  };

  #lists(kind?: string): HTMLDetailsElement[] {
    const all = [...this.#list.querySelectorAll<HTMLDetailsElement>('details[data-more]')];
    return kind === undefined ? all : all.filter(({ dataset }) => dataset.more === kind);
  }
}

function placeIn(state: unknown): Place | null {
  return (state as { place?: Place } | null)?.place ?? null;
}
