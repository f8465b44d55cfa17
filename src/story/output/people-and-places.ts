import type { Event } from '../../schema/event.ts';
import type { Person } from '../../schema/person.ts';
import type { Place } from '../../schema/place.ts';
import { componentOf } from '../author-components/author-components.ts';
import type { ProseSources } from '../author-components/define-component.ts';
import { fill } from '../formats.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Step, StoryChapter } from '../load-story.ts';
import type { ChapterStep } from '../read/read-chapter.ts';

/** A person, and where the site mentions them. */
export interface PersonIndex {
  person: Person;
  steps: Step[];
  events: Event[];
}

/** A person's office with the years in which they held it. */
export function officeOf(
  { id, years }: Person,
  { words, formats }: Pick<ProseSources, 'words' | 'formats'>,
): string {
  const own = words.interface.data.people_page;
  const spans = years.map((span) => {
    const [from = '', to] = span.split('-');
    if (to === undefined) return fill(own.years_in, { year: from });
    return to === '' ? fill(own.years_since, { from }) : fill(own.years_span, { from, to });
  });
  const { role: office } = words.people.get(id);
  return fill(own.in_office, { office, years: formats.list(spans) });
}

/** A place, with the steps set there and the events that happened there. */
export interface PlaceIndex {
  place: Place;
  steps: Step[];
  events: Event[];
}

/**
 * Finds where each person occurs: named by `<Person>`, quoted, or mentioned in the prose by a part of the name that
 * nobody else in people.yaml shares.
 */
export function indexPeople(
  content: Content,
  language: LanguageContent,
  chapters: readonly StoryChapter[],
): PersonIndex[] {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const prose = new Map(
    language.chapters.flatMap((chapter) => chapter.steps.map((step) => [step.id, step] as const)),
  );
  const partsOf = ({ id }: Person) =>
    language.people
      .get(id)
      .name.split(' ')
      .filter((part) => /^\p{L}{2,}/u.test(part));
  const allParts = content.people.data.flatMap(partsOf);
  return content.people.data.map((person) => {
    const events = content.events.data.filter(({ people }) => people.includes(person.id));
    const own = partsOf(person).filter(
      (part) => allParts.filter((other) => other === part).length === 1,
    );
    const called =
      own.length > 0 ? new RegExp(`(?<!\\p{L})(?:${own.join('|')})(?!\\p{L})`, 'u') : null;
    const occursIn = (step: Step): boolean => {
      const written = prose.get(step.id);
      if (!written) return false;
      return uses(content, written, person.id) || (called?.test(textOf(written)) ?? false);
    };
    return { person, steps: steps.filter(occursIn), events };
  });
}

/** Finds the events and steps of each place. */
export function indexPlaces(content: Content, chapters: readonly StoryChapter[]): PlaceIndex[] {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  return content.places.data.map((place) => ({
    place,
    steps: steps.filter((step) => step.place === place.id),
    events: content.events.data.filter(({ places }) => places.includes(place.id)),
  }));
}

/** Whether a step names a person, or quotes them. */
function uses(content: Content, step: ChapterStep, person: string): boolean {
  return step.uses.some(({ name, attributes }) =>
    componentOf(name).people(attributes, content).includes(person),
  );
}

function textOf(step: ChapterStep): string {
  return [...step.blocks, ...(step.later?.blocks ?? [])]
    .flatMap(({ pieces }) => pieces)
    .map((piece) => ('text' in piece ? piece.text : ' '))
    .join('');
}
