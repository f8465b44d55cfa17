import { story } from '../../../story/current-story.ts';

/** A source in as few words as tell it from others, for a list of links read aloud: who published it, and in which year. */
export function sourceInBrief(id: string): string {
  const source = story.content.sources.data.find((record) => record.id === id);
  if (!source) throw new Error(`unchecked content: no source ${id}`);
  return source.date === null ? source.publisher : `${source.publisher} ${source.date.slice(0, 4)}`;
}
