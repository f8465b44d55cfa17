import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchKind } from '../schema/search-kind.ts';
import { fill, makeFormats } from '../story/formats.ts';
import type { PageData } from '../story/output/page-data.ts';
import { laterId } from '../story/output/later-id.ts';
import { searchOptions, type SearchRecord } from '../story/output/search-index.ts';
import { requireElement } from '../page/dom.ts';
import { readPageKey } from '../page/layers.ts';
import { readPageData } from '../page/read-page-data.ts';
import { initialValue, SETTINGS_CHANGED } from '../page/settings.ts';
import { store } from '../page/storage.ts';
import { KeptResults } from './kept-results.ts';
import { excerptOf, hasHit, markHits, type ExcerptPart } from './search-excerpt.ts';

/** How many results of a group are shown before the rest is folded. */
const SHOWN = 6;

/** How long after the last key the address takes on the query, in ms: browsers limit how often it may change. */
const SETTLED_AFTER = 300;

type Found = SearchResult & SearchRecord;

/** The search page: its field, its results, and the keys that lead from one to the other. */
class Search {
  readonly #words: NonNullable<PageData['search']>['words'];
  readonly #formats;
  readonly #address: string;
  readonly #field = requireElement('[data-search] input') as HTMLInputElement;
  readonly #status = requireElement('[data-search-said]');
  readonly #list = requireElement('[data-search-found]');
  readonly #place = new KeptResults(this.#list);
  #index: MiniSearch<SearchRecord> | null = null;
  #isFetching = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor({ index, locale, words }: NonNullable<PageData['search']>) {
    this.#words = words;
    this.#formats = makeFormats(locale);
    this.#address = index;
    const query = new URLSearchParams(location.search).get('q') ?? '';
    this.#field.value = query.slice(0, this.#field.maxLength);
    this.#field.addEventListener('input', () => {
      this.#show();
      clearTimeout(this.#settling);
      this.#settling = setTimeout(this.#writeAddress, SETTLED_AFTER);
    });
    // Before the reader follows a link, so that Back returns to these results.
    this.#field.addEventListener('change', this.#writeAddress);
    document.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    startKeySetting();
    if (query === '') this.#field.focus();
    void this.#fetch();
  }

  get #query(): string {
    return this.#field.value.trim();
  }

  /** Fetches the index. If that fails, it is announced, and the next change of the query tries again. */
  async #fetch(): Promise<void> {
    this.#isFetching = true;
    this.#show();
    try {
      const answer = await fetch(this.#address);
      if (!answer.ok) throw new Error(`${this.#address}: ${String(answer.status)}`);
      this.#index = MiniSearch.loadJSON(await answer.text(), searchOptions);
      this.#isFetching = false;
      this.#show();
      this.#place.restore();
    } catch (error) {
      this.#isFetching = false;
      this.#status.textContent = this.#words.not_loaded;
      console.warn('The index could not be fetched; the lists have all of it.', error);
    }
  }

  #show(): void {
    const query = this.#query;
    this.#list.replaceChildren();
    if (!this.#index) {
      this.#status.textContent = query === '' ? '' : this.#words.loading;
      if (!this.#isFetching) void this.#fetch();
      return;
    }
    const found = query === '' ? [] : (this.#index.search(query) as Found[]);
    this.#status.textContent = this.#sentence(query, found.length);
    const groups = Map.groupBy(found, ({ kind }) => kind);
    this.#list.append(...[...groups].map(([kind, some]) => this.#group(kind, some)));
  }

  #sentence(query: string, count: number): string {
    if (query === '') return '';
    if (count === 0) return fill(this.#words.nothing, { query });
    return this.#formats.count(this.#words.found, count, {
      count: this.#formats.number(count),
      query,
    });
  }

  #group(kind: SearchKind, found: readonly Found[]): HTMLElement {
    const group = make('section', { class: 'found', 'data-kind': kind });
    const head = make('h2', { id: `found-${kind}` }, this.#words.kinds[kind], ' ');
    head.append(make('span', {}, this.#formats.number(found.length)));
    group.setAttribute('aria-labelledby', head.id);
    group.append(head, listOf(found.slice(0, SHOWN)));
    const rest = found.slice(SHOWN);
    if (rest.length > 0) {
      const more = make('details', { class: 'more', 'data-more': kind });
      const count = this.#formats.number(rest.length);
      more.append(
        make('summary', {}, this.#formats.count(this.#words.more, rest.length, { count })),
        listOf(rest),
      );
      group.append(more);
    }
    return group;
  }

  readonly #writeAddress = () => {
    clearTimeout(this.#settling);
    const address = new URL(location.href);
    if (this.#query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', this.#query);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };

  /** The results, and what unfolds more of them, as far as they are visible. */
  #links(): HTMLElement[] {
    const all = [...this.#list.querySelectorAll<HTMLElement>('a, summary')];
    return all.filter((link) => link.checkVisibility());
  }

  /** Down and Up lead from the field through the results, Enter to the first one, Escape back to the field. */
  #onKey(event: KeyboardEvent): void {
    const press = readPageKey(event);
    if (!press || press.isShifted) return;
    const { key, target } = press;
    const isField = target === this.#field;
    if (!isField && !this.#list.contains(target)) return;
    if (key === 'Escape') {
      event.preventDefault();
      if (isField) this.#clear();
      else this.#field.select();
      return;
    }
    const links = this.#links();
    if (isField && key === 'Enter') links[0]?.focus();
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const goal = (isField ? -1 : links.indexOf(target)) + (key === 'ArrowDown' ? 1 : -1);
    if (goal < -1 || goal >= links.length) return;
    event.preventDefault();
    (links[goal] ?? this.#field).focus();
  }

  #clear(): void {
    this.#field.value = '';
    this.#show();
    this.#writeAddress();
  }
}

function listOf(found: readonly Found[]): HTMLElement {
  const list = make('ul', { class: 'records' });
  list.append(...found.map(entryOf));
  return list;
}

function entryOf({ name, also, about, text, later, href, terms }: Found): HTMLElement {
  const hits = new Set(terms);
  const entry = make('li', {});
  // What became known only later is shown only if that is where the query was found; the link then leads there.
  const isLater = !hasHit(text, hits) && hasHit(later, hits);
  const title = make('h3', {});
  title.append(
    make('a', { href: isLater ? laterId(href) : href }, ...marked(markHits(name, hits))),
  );
  if (also !== '') {
    title.append(make('span', { class: 'own-name' }, ...marked(markHits(also, hits))));
  }
  entry.append(title);
  if (about !== '') entry.append(make('p', { class: 'when' }, ...marked(markHits(about, hits))));
  const excerpt = excerptOf(isLater ? later : text, hits);
  if (excerpt.length > 0) {
    entry.append(make('p', { class: isLater ? 'hindsight' : 'excerpt' }, ...marked(excerpt)));
  }
  return entry;
}

function marked(parts: readonly ExcerptPart[]): (string | Node)[] {
  return parts.map(({ text, isHit }) => (isHit ? make('mark', {}, text) : text));
}

/** Makes an element from text: what a reader types is never taken for markup. */
function make(
  name: string,
  attributes: Record<string, string>,
  ...inside: (string | Node)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

function startKeySetting(): void {
  const box = requireElement('[data-search-key]') as HTMLInputElement;
  const show = () => {
    box.checked = initialValue('search-key') === 'on';
  };
  box.addEventListener('change', () => {
    const isStored = store('search-key', box.checked ? 'on' : 'off');
    if (!isStored) box.checked = true;
  });
  addEventListener(SETTINGS_CHANGED, show);
  show();
}

const { search } = readPageData();
if (search) new Search(search);
