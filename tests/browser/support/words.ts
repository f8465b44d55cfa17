/** The words of a template before its first gap. Throws if there are none, because every text contains an empty string. */
export function beginningOf(template: string): string {
  const [beginning = ''] = template.split('{');
  if (beginning.trim() === '') throw new Error(`nothing before the first gap: ${template}`);
  return beginning;
}
