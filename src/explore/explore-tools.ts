import { ELSEWHERE } from '../figures/timeline/lanes-layout.ts';
import { addStyles } from '../page/add-styles.ts';
import { Layer } from '../page/layers.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import type { Party } from '../schema/party.ts';
import type { Facts } from '../story/facts/facts.ts';
import type { Formats } from '../story/formats.ts';
import styles from './explore-tools.css?url';
import { choicesOn, isFiltered, NO_FILTER, type Filter } from './filter.ts';

/** What a button does to map or timeline. */
export type Tool = 'nearer' | 'farther' | 'whole_map' | 'fewer_years' | 'more_years' | 'all_years';

type Words = Pick<InterfaceWords, 'explore' | 'timeline'>;

const SIGNS: Record<Tool, string> = {
  nearer: '+',
  farther: '−',
  whole_map: '⤢',
  fewer_years: '+',
  more_years: '−',
  all_years: '↔',
};

/** The buttons that move map and timeline without a gesture, and the filter's form. */
export class ExploreTools {
  readonly element = document.createElement('div');
  readonly #words: Words;
  readonly #formats: Formats;
  readonly #onFilter: (filter: Filter) => void;
  readonly #summary = document.createElement('summary');
  readonly #count = document.createElement('p');
  readonly #form = document.createElement('form');
  readonly #details = document.createElement('details');
  readonly #layer = new Layer(() => {
    this.#details.open = false;
    this.#summary.focus({ preventScroll: true });
  });
  #filter = NO_FILTER;
  #parties: readonly Party[] = [];

  constructor(
    words: Words,
    formats: Formats,
    callbacks: { onTool: (tool: Tool) => void; onFilter: (filter: Filter) => void },
  ) {
    const { explore } = words;
    // Unstyled they can be used as well.
    addStyles(styles).catch((error: unknown) => {
      console.warn(error);
    });
    this.#words = words;
    this.#formats = formats;
    this.#onFilter = callbacks.onFilter;
    this.element.dataset.exploreTools = '';
    this.element.className = 'explore-tools';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', explore.name);
    const group = (title: string, tools: Tool[]) => {
      const span = make('span', { className: 'what', textContent: title });
      span.setAttribute('aria-hidden', 'true');
      const row = make('div', { className: 'row' });
      row.append(
        span,
        ...tools.map((tool) => {
          const button = make('button', { type: 'button', textContent: SIGNS[tool] });
          button.dataset.tool = tool;
          button.title = explore[tool];
          button.setAttribute('aria-label', explore[tool]);
          button.addEventListener('click', () => {
            callbacks.onTool(tool);
          });
          return button;
        }),
      );
      return row;
    };
    this.#details.className = 'filter';
    this.#details.append(this.#summary, this.#form);
    this.#details.addEventListener('toggle', () => {
      this.#layer.isOpen = this.#details.open;
      document.documentElement.toggleAttribute('data-is-filtering', this.#details.open);
    });
    // First, so that opening it does not move it away from the finger.
    this.element.append(
      this.#details,
      group(explore.map, ['farther', 'nearer', 'whole_map']),
      group(explore.time, ['more_years', 'fewer_years', 'all_years']),
    );
    this.#count.setAttribute('role', 'status');
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('change', () => {
      this.#set(this.#read());
    });
    this.#form.addEventListener('reset', () => {
      this.#set(NO_FILTER);
    });
  }

  /** Offers what can be chosen on a day, with nothing chosen and the filter closed. */
  begin(facts: Facts, lastDay: number): void {
    this.#filter = NO_FILTER;
    this.#details.open = false;
    this.offer(facts, lastDay);
  }

  /** Folds the filter's form, because exploring has ended. */
  end(): void {
    this.#details.open = false;
    this.#layer.isOpen = false;
  }

  /** Offers what can be chosen on a day, and keeps what has been chosen. */
  offer(facts: Facts, lastDay: number): void {
    const { explore, timeline } = this.#words;
    const { treaties, parties } = choicesOn(facts, lastDay);
    const { withoutCities, treaty, party } = this.#filter;
    this.#parties = parties;
    const cities = make('fieldset', {});
    cities.append(
      make('legend', { textContent: explore.city }),
      ...[...facts.lanes, ELSEWHERE].map((city) => {
        const label = make('label', {});
        const name = facts.places[city]?.name ?? timeline.elsewhere;
        const box = make('input', { type: 'checkbox', name: 'city', value: city });
        // Resetting the form returns to this.
        box.defaultChecked = true;
        box.checked = !withoutCities.includes(city);
        label.append(box, ` ${name}`);
        return label;
      }),
    );
    this.#form.replaceChildren(
      cities,
      choice(
        'treaty',
        explore.treaty,
        [['', explore.any_treaty], ...treaties.map((id) => [id, facts.treaties[id]?.label ?? id])],
        treaty,
      ),
      choice(
        'party',
        explore.party,
        [['', explore.any_party], ...parties.map((id) => [id, timeline.parties[id]])],
        party,
      ),
      make('button', { type: 'reset', textContent: explore.show_all }),
      this.#count,
    );
    this.#label();
  }

  /** Announces how many events pass the filter. */
  count(events: number): void {
    const text = this.#formats.count(this.#words.explore.shown, events, {
      count: this.#formats.number(events),
    });
    if (this.#count.textContent !== text) this.#count.textContent = text;
  }

  #read(): Filter {
    const data = new FormData(this.#form);
    const cities = data.getAll('city');
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>('[name="city"]')];
    return {
      withoutCities: boxes.map(({ value }) => value).filter((city) => !cities.includes(city)),
      treaty: textOf(data.get('treaty')),
      party: this.#parties.find((one) => one === data.get('party')) ?? null,
    };
  }

  #set(filter: Filter): void {
    this.#filter = filter;
    this.#label();
    this.#onFilter(filter);
  }

  #label(): void {
    const { filter, filter_on: isOn } = this.#words.explore;
    this.#summary.textContent = isFiltered(this.#filter) ? isOn : filter;
  }
}

function textOf(value: FormDataEntryValue | null): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function choice(
  name: string,
  title: string,
  options: readonly (readonly (string | undefined)[])[],
  chosen: string | null,
): HTMLElement {
  const label = make('label', { className: 'choice' });
  const select = make('select', { name });
  select.append(
    ...options.map(([value = '', text = value]) => {
      const option = make('option', { value, textContent: text });
      option.selected = value === (chosen ?? '');
      return option;
    }),
  );
  label.append(make('span', { textContent: title }), select);
  return label;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
