/** The id of a letter's heading; a letter of any script, or # for what begins with none. */
export function letterId(list: string, letter: string): string {
  return `${list}-letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;
}
