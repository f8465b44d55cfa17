import { INVISIBLE } from '../../schema/invisible.ts';
import { ContentError, nameOfCharacter } from './problem.ts';

/** Throws a ContentError with each line that contains invisible characters, which get in by copy and paste. */
export function refuseInvisible(file: string, text: string): void {
  const problems = text.split('\n').flatMap((line, index) => {
    const at = line.search(INVISIBLE);
    if (at < 0) return [];
    const names = new Set([...line.matchAll(INVISIBLE)].map(([one]) => nameOfCharacter(one)));
    const around = line.slice(Math.max(0, at - 20), at + 20).replace(INVISIBLE, nameOfCharacter);
    return [
      {
        file,
        line: index + 1,
        field: '',
        found: `${[...names].join(', ')} in "${around.trim()}"`,
        allowed: 'no invisible characters: type the words again',
      },
    ];
  });
  if (problems.length > 0) throw new ContentError(problems);
}
