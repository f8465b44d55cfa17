import type { z } from 'zod';
import { allies } from './allies.ts';
import { bothNames } from './both-names.ts';
import { cite } from './cite.ts';
import { cites } from './cites.ts';
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
 * The components authors can use in a chapter, by tag name. Each has a file here with all the story needs to know about
 * it, and a component of the same name in src/components/author that renders it.
 */
export const authorComponents = {
  Step: step,
  Cite: cite,
  Cites: cites,
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

/** The parsed attributes of each component. */
export type AttributesOf = {
  [Name in ComponentName]: z.output<(typeof authorComponents)[Name]['attributes']>;
};

/** One use of a component in a chapter; `Name` narrows which. */
export type ComponentUse<Name extends ComponentName = ComponentName> = {
  [One in Name]: {
    name: One;
    attributes: AttributesOf[One];
    /** 1 for the first line of the chapter's file. */
    line: number;
  };
}[Name];

/** A component's entry in the table, typed for its own attributes. */
export function componentOf<Name extends ComponentName>(
  name: Name,
): AuthorComponent<AttributesOf[Name]> {
  const table: { [One in ComponentName]: AuthorComponent<AttributesOf[One]> } = authorComponents;
  return table[name];
}
