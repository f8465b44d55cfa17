/** Terms with their meanings for Quizlet: a line each, a tab between the two. */
export function quizletOf(entries: readonly { term: string; definition: string }[]): string {
  return entries.map(({ term, definition }) => `${term}\t${definition}\n`).join('');
}
