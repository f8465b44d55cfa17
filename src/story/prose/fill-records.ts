import { collectTreatyDates } from '../facts/treaty-dates.ts';
import type { Formats } from '../formats.ts';
import type { Content } from '../read/content.ts';

/** `{treaty.number}` or `{treaty.date}`, such as `{newstart.deployed_warheads}` and `{newstart.signed}`. */
const GAP = /\{([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)\}/g;

/** The names that a text's gaps may have: a treaty, and one of its numbers or dates. */
export function recordValues(content: Content, formats: Formats): Map<string, string> {
  const numbers = content.treaties.data.flatMap(({ id, numbers }) =>
    Object.entries(numbers).map(
      ([name, value]) => [`${id}.${name}`, formats.number(value)] as const,
    ),
  );
  const dates = [...collectTreatyDates(content)].map(
    ([name, date]) => [name, formats.date(date)] as const,
  );
  return new Map([...numbers, ...dates]);
}

/** The names in a text's gaps, without their braces. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(GAP)].map(([gap]) => gap.slice(1, -1));
}

/** Fills in what a text takes from the records; a gap of an unknown name stays as it is. */
export function fillRecords(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(GAP, (gap) => values.get(gap.slice(1, -1)) ?? gap);
}

/** A text with … in place of what it takes from the records. */
export function withoutRecords(text: string): string {
  return text.replace(GAP, '…');
}
