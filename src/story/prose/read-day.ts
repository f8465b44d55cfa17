import type { Content } from '../read/load-content.ts';

/** What `<Day>` names: an event, or one of a treaty's dates; its signature where none is named. */
export interface NamedDay {
  event?: string;
  treaty?: string;
  which?: string;
}

/** The date that `<Day>` stands for, as exactly as it is known. */
export function readDay({ events, treaties }: Content, { event, treaty, which }: NamedDay): string {
  const record = treaties.data.find(({ id }) => id === treaty);
  const date =
    events.data.find(({ id }) => id === event)?.date ??
    (which === 'ended'
      ? record?.ended.date
      : which === 'entered_into_force'
        ? record?.entered_into_force
        : record?.signed.date);
  if (!date) throw new Error(`unchecked content: no date for ${event ?? treaty ?? ''}`);
  return date;
}
