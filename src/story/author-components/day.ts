import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { checked } from '../read/checked.ts';
import type { Content } from '../read/content.ts';
import { defineComponent } from './define-component.ts';

const ofEvent = z.strictObject({ event: reference('event') });
const ofTreaty = z.strictObject({
  treaty: reference('treaty'),
  which: z.enum(['signed', 'entered_into_force', 'ended']),
});
const attributes = z.union([ofEvent, ofTreaty], {
  error: 'either event="…", or treaty="…" with which="signed", "entered_into_force" or "ended"',
});

/** What <Day> refers to: an event, or one of a treaty's dates. */
export type NamedDay = z.output<typeof attributes>;

/** The date of an event or one of a treaty's dates, from the data. */
export const day = defineComponent(attributes, {
  claim: 'data',
  text: (named, { content, formats }) => formats.date(dateOf(content, named)),
  shows: (named, content) => {
    const date = dateOf(content, named);
    return 'event' in named
      ? [{ attribute: 'event', name: named.event, date }]
      : [{ attribute: 'treaty', name: named.treaty, date }];
  },
  check: (named, content) => {
    if (findDate(content, named) !== null || !('which' in named)) return [];
    const allowed = 'signed, entered_into_force or ended, where the treaty has that date';
    return [{ attribute: 'which', found: `"${named.which}", which has no date`, allowed }];
  },
});

/** The date shown by <Day>, as precisely as it is known. */
export function dateOf(content: Content, named: NamedDay): string {
  return checked(findDate(content, named), 'date of an event or a treaty');
}

/** Null if the treaty has no such date. */
function findDate({ events, treaties }: Content, named: NamedDay): string | null {
  if ('event' in named) return events.get(named.event).date;
  const { signed, entered_into_force, ended } = treaties.get(named.treaty);
  return { signed: signed.date, entered_into_force, ended: ended.date }[named.which];
}
