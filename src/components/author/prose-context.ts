import type { Note } from '../../story/author-components/define-component.ts';
import type { Step } from '../../story/load-story.ts';
import { editionIn, type Edition } from '../../story/current-story.ts';

/** Where an author component is used; passed to every one besides its own attributes. */
export interface ProseContext {
  language: string;
  step: string;
}

/** The edition and the step a component is used in. */
export function contextOf({ language, step }: ProseContext): { edition: Edition; step: Step } {
  const edition = editionIn(language);
  const found = edition.steps.get(step);
  if (!found) throw new Error(`unchecked content: a component in no step, or in ${step}`);
  return { edition, step: found };
}

/** The id of a step's list of notes on the page. */
export function notesId(step: string): string {
  return `${step}-notes`;
}

/** The number on a note's marker: its position in the step's list, counted from 1. */
export function numberOf(step: Step, kind: Note['kind'], id: string): number {
  return step.notes.findIndex((note) => note.kind === kind && note.id === id) + 1;
}
