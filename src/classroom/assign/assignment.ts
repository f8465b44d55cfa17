import type { Mode } from '../../page/settings.ts';

/** What a teacher has chosen for a class. */
export interface Assignment {
  mode: Mode;
  hasPlainWords: boolean;
  hasQuestions: boolean;
  isHindsightLocked: boolean;
}

/**
 * The link to a part of the story as a class is to read it: `address` with what is not as usual. A parameter that the
 * address has already, as that of the short way, is kept.
 */
export function assignedLink(
  address: string,
  { mode, hasPlainWords, hasQuestions, isHindsightLocked }: Assignment,
): string {
  const link = new URL(address);
  const { searchParams } = link;
  if (mode !== 'scroll') searchParams.set('mode', mode);
  if (hasPlainWords) searchParams.set('level', 'plain');
  if (hasQuestions) searchParams.set('questions', 'on');
  if (isHindsightLocked) searchParams.set('hindsight', 'locked');
  return link.href;
}
