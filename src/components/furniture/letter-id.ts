/** The id of a letter's heading. The letter may be of any script, or # for entries that start with none. */
export function letterId(list: string, letter: string): string {
  return `${list}-letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;
}
