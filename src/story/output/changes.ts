import { fill } from '../formats.ts';
import type { StoryInLanguage } from '../load-story.ts';
import type { Content } from '../read/content.ts';

/** A change of what steps say: a correction, or another one. */
export interface Change {
  /** Its element on the page of changes. */
  id: string;
  date: string;
  kind: 'correction' | 'new' | 'reworded';
  /** The ids of the steps. */
  steps: readonly string[];
  /** Why, in sentences; of a correction, what the site said and what it says now. */
  why: readonly string[];
  /** The ids of the sources of a correction. */
  sources: readonly string[];
}

/** What is said of a change on the steps that it is about. */
export interface ChangeNotice {
  /** Of the change on the page of changes. */
  address: string;
  date: string;
  /** What it is and when it was made. */
  line: string;
  /** The ids of the steps. */
  steps: readonly string[];
}

/** Every change since the site was first published, newest first, in one language. */
export function collectChanges(
  { changes, corrections }: Content,
  { words, interface: { how_we_know_page: said } }: Pick<StoryInLanguage, 'words' | 'interface'>,
): Change[] {
  const all: Change[] = [
    ...corrections.data.map(({ id, date, steps, sources }) => {
      const { was, is } = words.corrections.get(id);
      const why = [fill(said.was, { words: was }), fill(said.is, { words: is })];
      return { id: `correction-${id}`, date, kind: 'correction' as const, steps, why, sources };
    }),
    ...changes.data.map(({ id, date, kind, steps }) => {
      const why = [words.changes.get(id).why];
      return { id: `change-${id}`, date, kind, steps, why, sources: [] };
    }),
  ];
  return all.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}
