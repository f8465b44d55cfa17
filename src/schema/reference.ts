import { z } from 'zod';
import { identifier } from './identifier.ts';

/** What a reference can point to: a kind of record, or anything else in the content that has a name. */
export type ReferenceKind =
  | 'chapter'
  | 'country'
  | 'dataset'
  | 'disagreement'
  | 'documentSet'
  | 'event'
  | 'figure'
  | 'gap'
  | 'language'
  | 'misconception'
  | 'person'
  | 'place'
  | 'position'
  | 'quotation'
  | 'range'
  | 'round'
  | 'roundOrStop'
  | 'roundWithStop'
  | 'source'
  | 'step'
  | 'term'
  | 'treaty'
  | 'treatyDate'
  | 'venue'
  | 'view'
  | 'warheadLimit';

/**
 * The schemas that are references, and what they point to. Code that walks content along its schema finds every
 * reference here.
 */
export const references = z.registry<{ to: ReferenceKind }>();

/** Declares text that holds the name of something else: a copy of the schema, registered as a reference. */
export function refersTo<Schema extends z.ZodString>(schema: Schema, to: ReferenceKind): Schema {
  const declared = schema.clone();
  references.add(declared, { to });
  return declared;
}

/** The id of a record in another list. */
export function reference(to: ReferenceKind): typeof identifier {
  return refersTo(identifier, to);
}
