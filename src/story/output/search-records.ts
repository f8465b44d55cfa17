import { plainText, type ProseSources } from '../prose/plain-text.ts';
import type { StoryChapter } from '../load-story.ts';
import type { SearchRecord } from './search-index.ts';

/** A page of lists on which records stand. */
export type ListPage = 'dates' | 'glossary' | 'people-and-places' | 'sources';

/** Makes the address of a fragment, in the whole story or on a page of lists. */
export type AddressOf = (fragment: string, page?: ListPage) => string;

type Found = Pick<SearchRecord, 'kind' | 'name' | 'href'> &
  Partial<Pick<SearchRecord, 'also' | 'about' | 'text' | 'later'>>;

/** Everything that a reader may look for, in one language, each with the address at which it stands. */
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
      about: join([placeName(edition, chapter.place), formats.date(chapter.date)]),
      text: chapter.question,
      href: addressOf(`chapter-${chapter.id}`),
    },
    ...chapter.steps.map((step): Found => {
      const written = prose.get(step.id);
      return {
        kind: 'step',
        name: step.title,
        about: join([chapter.title, placeName(edition, step.place), formats.date(step.date)]),
        text: plainText(edition, written?.blocks ?? []),
        later: plainText(edition, written?.later?.blocks ?? []),
        href: addressOf(step.id),
      };
    }),
  ]);
}

function people({ content, words }: ProseSources, addressOf: AddressOf): Found[] {
  return content.people.data.flatMap(({ id, own_name }) => {
    const own = words.people.data[id];
    return own
      ? {
          kind: 'person',
          name: own.name,
          also: own_name?.name ?? '',
          text: join([own.role, own.note]),
          href: addressOf(`person-${id}`, 'people-and-places'),
        }
      : [];
  });
}

function places({ content, words }: ProseSources, addressOf: AddressOf): Found[] {
  return content.places.data.flatMap(({ id, own_names = [] }) => {
    const own = words.places.data[id];
    return own
      ? {
          kind: 'place',
          name: own.name,
          also: join(own_names.map(({ name }) => name).filter((name) => name !== own.name)),
          about: own.country,
          href: addressOf(`place-${id}`, 'people-and-places'),
        }
      : [];
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
  return content.treaties.data.flatMap(({ id, signed }) => {
    const own = words.treaties.data[id];
    return own
      ? {
          kind: 'treaty',
          name: own.name,
          also: own.short,
          about: formats.date(signed.date),
          text: join([own.how_it_ended, own.notes], ' '),
          href: addressOf(`treaty-${id}`, 'dates'),
        }
      : [];
  });
}

function events(sources: ProseSources, addressOf: AddressOf): Found[] {
  const { content, words, formats } = sources;
  return content.events.data.flatMap(({ id, date, places: where }) => {
    const own = words.events.data[id];
    return own
      ? {
          kind: 'event',
          name: own.title,
          about: join([
            formats.date(date),
            where.length === 0
              ? undefined
              : formats.list(where.map((place) => placeName(sources, place))),
          ]),
          text: join([own.summary, own.notes], ' '),
          href: addressOf(`event-${id}`, 'dates'),
        }
      : [];
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

function placeName({ facts }: ProseSources, id: string): string {
  return facts.places[id]?.name ?? id;
}

function join(parts: readonly (string | undefined)[], by = ' · '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by);
}
