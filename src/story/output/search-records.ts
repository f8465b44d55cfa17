import type { ProseSources as TextSources } from '../author-components/define-component.ts';
import type { Facts } from '../facts/facts.ts';
import { plainText } from '../prose/plain-text.ts';
import { officeOf } from './people-and-places.ts';
import type { StoryChapter } from '../load-story.ts';
import type { SearchRecord } from './search-index.ts';

/** A list page on which records appear. */
export type ListPage = 'dates' | 'glossary' | 'people-and-places' | 'sources';

/** Gives the address of a fragment, in the story or on a list page. */
export type AddressOf = (fragment: string, page?: ListPage) => string;

/** What the records of one language are built from. */
type ProseSources = TextSources & { facts: Facts };

type Found = Pick<SearchRecord, 'kind' | 'name' | 'href'> &
  Partial<Pick<SearchRecord, 'also' | 'about' | 'text' | 'later'>>;

/** Everything readers can search for in one language, each with its address. */
export function collectSearchRecords(
  edition: ProseSources & { chapters: readonly StoryChapter[] },
  addressOf: AddressOf,
): SearchRecord[] {
  const found: Found[] = [
    ...chaptersAndSteps(edition, addressOf),
    ...people(edition, addressOf),
    ...places(edition, addressOf),
    ...terms(edition, addressOf),
    ...treaties(edition, addressOf),
    ...events(edition, addressOf),
    ...sources(edition, addressOf),
  ];
  return found.map((record, id) => ({
    ...{ id, also: '', about: '', text: '', later: '' },
    ...record,
  }));
}

function chaptersAndSteps(
  edition: ProseSources & { chapters: readonly StoryChapter[] },
  addressOf: AddressOf,
): Found[] {
  const { words, formats } = edition;
  const prose = new Map(
    words.chapters.flatMap(({ steps }) => steps.map((step) => [step.id, step] as const)),
  );
  return edition.chapters.flatMap((chapter): Found[] => [
    {
      kind: 'chapter',
      name: chapter.title,
      about: join([words.places.get(chapter.place).name, formats.date(chapter.date)]),
      text: chapter.question,
      href: addressOf(`chapter-${chapter.id}`),
    },
    ...chapter.steps.map((step): Found => {
      const written = prose.get(step.id);
      return {
        kind: 'step',
        name: step.title,
        about: join([chapter.title, words.places.get(step.place).name, formats.date(step.date)]),
        text: plainText(edition, written?.blocks ?? []),
        later: plainText(edition, written?.later?.blocks ?? []),
        href: addressOf(step.id),
      };
    }),
  ]);
}

function people(edition: ProseSources, addressOf: AddressOf): Found[] {
  const { content, words } = edition;
  return content.people.data.map((person) => {
    const { id, own_name } = person;
    const { name, note } = words.people.get(id);
    return {
      kind: 'person',
      name,
      also: own_name?.name ?? '',
      text: join([officeOf(person, edition), note]),
      href: addressOf(`person-${id}`, 'people-and-places'),
    };
  });
}

function places({ content, words }: ProseSources, addressOf: AddressOf): Found[] {
  return content.places.data.map(({ id, own_names = [] }) => {
    const own = words.places.get(id);
    return {
      kind: 'place',
      name: own.name,
      also: join(own_names.map(({ name }) => name).filter((name) => name !== own.name)),
      about: own.country,
      href: addressOf(`place-${id}`, 'people-and-places'),
    };
  });
}

function terms({ words }: ProseSources, addressOf: AddressOf): Found[] {
  return Object.entries(words.glossary.data).map(([id, { term, definition }]) => ({
    kind: 'term',
    name: term,
    text: definition,
    href: addressOf(`term-${id}`, 'glossary'),
  }));
}

function treaties({ content, words, formats }: ProseSources, addressOf: AddressOf): Found[] {
  return content.treaties.data.map(({ id, signed }) => {
    const own = words.treaties.get(id);
    return {
      kind: 'treaty',
      name: own.name,
      also: own.short,
      about: formats.date(signed.date),
      text: join([own.how_it_ended, own.notes], ' '),
      href: addressOf(`treaty-${id}`, 'dates'),
    };
  });
}

function events({ content, words, formats }: ProseSources, addressOf: AddressOf): Found[] {
  return content.events.data.map(({ id, date, places: where }) => {
    const own = words.events.get(id);
    const names = where.map((place) => words.places.get(place).name);
    return {
      kind: 'event',
      name: own.title,
      about: join([formats.date(date), names.length === 0 ? undefined : formats.list(names)]),
      text: join([own.summary, own.notes], ' '),
      href: addressOf(`event-${id}`, 'dates'),
    };
  });
}

function sources({ content, words, formats }: ProseSources, addressOf: AddressOf): Found[] {
  const { undated } = words.interface.data.step;
  return content.sources.data.map(({ id, title, publisher, date }) => ({
    kind: 'source',
    name: title,
    about: join([publisher, date === null ? undated : formats.date(date)]),
    href: addressOf(id, 'sources'),
  }));
}

function join(parts: readonly (string | undefined)[], by = ' · '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by);
}
