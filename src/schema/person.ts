import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { ownName } from './language.ts';
import { party } from './party.ts';

/** Somebody who took part. What they took part in stands in events.yaml. */
export const person = z.strictObject({
  id: identifier,
  side: party,
  /** The name in its own script, where that is not Latin and the research gives it. */
  own_name: ownName.optional(),
});
export type Person = z.infer<typeof person>;

/** Words about a person, per language. */
export const personWords = z.strictObject({
  name: words,
  /** Under which the person is listed, where that is not the last word of the name. */
  family: words.optional(),
  role: words,
  note: words.optional(),
});
export type PersonWords = z.infer<typeof personWords>;
