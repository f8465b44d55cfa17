import { stringify } from 'yaml';

/** A value on one line, lists as `[ a, b ]` and records as `{ a: 1 }`, as the files of the content have them. */
export function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** The fields of a record, one a line, indented by two. */
function fields(record: object): string[] {
  return Object.entries(record).map(([name, value]) => `  ${name}: ${inline(value)}`);
}

/** A record of a list: `- id: …` and its other fields below. */
export function listItem(record: object): string {
  const [first = '', ...rest] = fields(record);
  return [`- ${first.trim()}`, ...rest, ''].join('\n');
}

/** A record under its name. */
export function namedRecord(name: string, record: object): string {
  return [`${name}:`, ...fields(record), ''].join('\n');
}

/** A record on one line of a list. */
export function inlineItem(record: object): string {
  return `- ${inline(record)}\n`;
}
