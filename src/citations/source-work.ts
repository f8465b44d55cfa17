import type { Source } from '../schema/source.ts';
import type { CitedWork } from './csl-record.ts';

/** A source of the story as a work to cite. */
export function sourceWork({ id, title, publisher, date, url }: Source): CitedWork {
  return { id, title, author: publisher, date, container: publisher, url };
}
