import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { ownName } from './language.ts';
import { party } from './party.ts';

/** A participant; events.yaml lists what they took part in. */
export const person = z.strictObject({
  id: identifier,
  side: party,
  /** The name in its own script, if that is not Latin and the research gives it. */
  own_name: ownName.optional(),
});
export type Person = z.infer<typeof person>;

/** The words for a person, per language. */
export const personWords = z.strictObject({
  name: words,
  /** The name the person is listed under, if it is not the last word of `name`. */
  family: words.optional(),
  role: words,
  note: words.optional(),
});
export type PersonWords = z.infer<typeof personWords>;
