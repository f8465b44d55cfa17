/** The words of a template before its first gap; throws where it begins with one, for every text contains nothing. */
export function beginningOf(template: string): string {
  const [beginning = ''] = template.split('{');
  if (beginning.trim() === '') throw new Error(`nothing before the first gap: ${template}`);
  return beginning;
}
