import { readProse, type ProseBlock } from '../read/read-chapter.ts';

const known = new Map<string, ProseBlock[]>();

/** Reads a text of a lesson; throws a ContentError whose problems name `file`. Results are shared: read them only. */
export function readLesson(text: string, file = ''): ProseBlock[] {
  const before = known.get(text);
  if (before) return before;
  const blocks = readProse(file, text);
  known.set(text, blocks);
  return blocks;
}
