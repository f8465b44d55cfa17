import type { InterfaceWords } from '../../schema/interface.ts';
import type { Source } from '../../schema/source.ts';

/** In words: the kind of a source, what readers should know of its outlet, and whether we read only a part of it. */
export function aboutSource(
  words: InterfaceWords['step'],
  { kind, outlet, excerpt }: Source,
): string[] {
  return [
    words[`kind_${kind}`],
    ...(outlet === undefined ? [] : [words.outlets[outlet]]),
    ...(excerpt === true ? [words.excerpt] : []),
  ];
}
