import { z } from 'zod';
import { identifier } from './identifier.ts';

/** What a reference can point to: a kind of record, or something else that the content has by name. */
export type ReferenceKind =
  | 'country'
  | 'event'
  | 'gap'
  | 'language'
  | 'person'
  | 'place'
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
  | 'view'
  | 'warheadLimit';

/** Which schemas are references, and to what. Whatever reads content by its schema can find every reference in it. */
export const references = z.registry<{ to: ReferenceKind }>();

/** A copy of a schema for text, declared to hold the name of something else. */
export function refersTo<Schema extends z.ZodString>(schema: Schema, to: ReferenceKind): Schema {
  const declared = schema.clone();
  references.add(declared, { to });
  return declared;
}

/** The id of a record of another list. */
export function reference(to: ReferenceKind): typeof identifier {
  return refersTo(identifier, to);
}
