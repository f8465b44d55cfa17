import { z } from 'zod';
import { identifier } from '../../schema/identifier.ts';
import { reference } from '../../schema/reference.ts';
import { checked } from '../read/checked.ts';
import type { Content } from '../read/content.ts';
import { nearestName } from '../read/problem.ts';
import { defineComponent } from './define-component.ts';

const attributes = z.strictObject({ treaty: reference('treaty'), number: identifier });

/** One of a treaty's numbers, from treaties.yaml. */
export const fact = defineComponent(attributes, {
  claim: 'data',
  text: (named, { content, formats }) => formats.number(numberOf(content, named)),
  shows: ({ treaty }, content) => [
    { attribute: 'treaty', name: treaty, date: content.treaties.get(treaty).signed.date },
  ],
  check: ({ treaty, number }, content) => {
    const names = Object.keys(content.treaties.get(treaty).numbers);
    if (names.includes(number)) return [];
    const allowed = `a number of ${treaty}: ${names.join(', ')}`;
    const nearest = nearestName(number, names);
    return [{ attribute: 'number', found: `"${number}"`, allowed, nearest }];
  },
});

/** The number shown by <Fact>. */
export function numberOf(
  content: Content,
  { treaty, number }: z.output<typeof attributes>,
): number {
  return checked(content.treaties.get(treaty).numbers[number], `number ${number} of ${treaty}`);
}
