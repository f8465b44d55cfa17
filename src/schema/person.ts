import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { ownName } from './language.ts';
import { party } from './party.ts';

/** Years in office: 2017-2021; 2025- for since 2025; 2019 where our sources show no more than that year. */
const yearsInOffice = z
  .string('years in quotation marks, such as "2019"')
  .regex(/^\d{4}(?:-(?:\d{4})?)?$/, 'years such as 2017-2021, 2025- or "2019"')
  .refine((years) => {
    const [from = '', to = ''] = years.split('-');
    return to === '' || from <= to;
  }, 'the earlier year first');

/** A participant; events.yaml lists what they took part in. */
export const person = z.strictObject({
  id: identifier,
  side: party,
  /** When they held the office that their words name; nobody's office is told without. */
  years: z.array(yearsInOffice).min(1, 'the years in office'),
  /** The name in its own script, if that is not Latin and the research gives it. */
  own_name: ownName.optional(),
});
export type Person = z.infer<typeof person>;

/** The words for a person, per language. */
export const personWords = z.strictObject({
  name: words,
  /** The name the person is listed under, if it is not the last word of `name`. */
  family: words.optional(),
  /** The office, without years: those stand in data/people.yaml. */
  role: words.refine(
    (role) => !/\d{4}/.test(role),
    'an office without years, which stand in data/people.yaml',
  ),
  note: words.optional(),
});
export type PersonWords = z.infer<typeof personWords>;
