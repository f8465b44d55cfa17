import type { z } from 'zod';
import { allies } from './allies.ts';
import { bothNames } from './both-names.ts';
import { cite } from './cite.ts';
import { day } from './day.ts';
import type { AuthorComponent } from './define-component.ts';
import { distance } from './distance.ts';
import { fact } from './fact.ts';
import { later } from './later.ts';
import { notFound } from './not-found.ts';
import { person } from './person.ts';
import { quote } from './quote.ts';
import { step } from './step.ts';
import { term } from './term.ts';

/**
 * What authors may write in a chapter, by the names of the tags. Each has a file here, which says all that the story
 * needs to know of it, and a component of the same name in src/components/author, which shows it.
 */
export const authorComponents = {
  Step: step,
  Cite: cite,
  NotFound: notFound,
  Term: term,
  Person: person,
  Quote: quote,
  Fact: fact,
  Day: day,
  Distance: distance,
  Allies: allies,
  BothNames: bothNames,
  Later: later,
} as const;

/** The name of an author's component. */
export type ComponentName = keyof typeof authorComponents;

/** What each component's tag says, parsed. */
export type AttributesOf = {
  [Name in ComponentName]: z.output<(typeof authorComponents)[Name]['attributes']>;
};

/** One use of a component in a chapter: of any, or of those named. */
export type ComponentUse<Name extends ComponentName = ComponentName> = {
  [One in Name]: {
    name: One;
    attributes: AttributesOf[One];
    /** 1 for the first line of the chapter's file. */
    line: number;
  };
}[Name];

/** What the table says of the component of a use, for attributes of just that component. */
export function componentOf<Name extends ComponentName>(
  name: Name,
): AuthorComponent<AttributesOf[Name]> {
  const table: { [One in ComponentName]: AuthorComponent<AttributesOf[One]> } = authorComponents;
  return table[name];
}
