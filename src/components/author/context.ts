import type { Note, Step } from '../../story/load-story.ts';
import { editionIn, type Edition } from '../../story/current-story.ts';

/** What every author's component is told about where it stands, besides its own attributes. */
export interface Place {
  language: string;
  step: string;
}

/** The telling and the step that a component stands in. */
export function contextOf({ language, step }: Place): { edition: Edition; step: Step } {
  const edition = editionIn(language);
  const found = edition.steps.get(step);
  if (!found) throw new Error(`unchecked content: a component in no step, or in ${step}`);
  return { edition, step: found };
}

/** The figure of the marker for a note: its place in the step's list, counted from 1. */
export function numberOf(step: Step, kind: Note['kind'], id: string): number {
  return step.notes.findIndex((note) => note.kind === kind && note.id === id) + 1;
}
